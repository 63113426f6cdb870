import compression from "compression";
import express, { type Express } from "express";
import { rateLimit } from "express-rate-limit";
import type { Logger } from "pino";
import type { ListenerKind } from "./access.ts";
import type { Database } from "./database/database.ts";
import { refuseOwnCypher } from "./database/sandbox/share-graph.ts";
import { ClusterixError } from "./errors.ts";
import { addRoutes } from "./http/add-routes.ts";
import { checkCaller, loopbackNames } from "./http/check-caller.ts";
import { logRequests } from "./http/log-requests.ts";
import { safetyHeaders } from "./http/safety-headers.ts";
import { sendProblem } from "./http/send-problem.ts";
import { serveApiPages } from "./http/serve-api-pages.ts";
import { serveClient } from "./http/serve-client.ts";
import { answerWriters } from "./queries/export/answer-formats.ts";
import { type Library, noLibrary } from "./queries/library/open-library.ts";
import { keepReadings, type Readings } from "./queries/network/keep-readings.ts";
import { openOwnCypher } from "./queries/own-cypher/open-own-cypher.ts";
import type { OwnCypher } from "./queries/own-cypher/own-cypher.ts";
import { routes } from "./routes.ts";
import type { Workspace } from "./workspace/open-workspace.ts";

export interface AppOptions {
  readonly database: Database;
  readonly workspace: Workspace;
  /** By which listener requests come in: rights belong to it, never to the caller. */
  readonly listener: ListenerKind;
  /** Where the built client lies. */
  readonly clientFolder: string;
  readonly logger: Logger;
  /** Host names that the listener goes by. Left out: those of this computer, and on a public listener any. */
  readonly hostNames?: readonly string[];
  /** Whether every answer is checked against the contract: in development and in tests. */
  readonly checksAnswers?: boolean;
  /** Requests per minute and caller on a public listener. */
  readonly requestsPerMinute?: number;
  readonly now?: () => Date;
  /** Where people's own Cypher is run. Left out: nowhere. */
  readonly own?: OwnCypher;
  /** The queries that came with the product. Left out: none. */
  readonly library?: Library;
  /** What is kept in memory, for all listeners together. Left out: for this one alone, read here. */
  readonly readings?: Readings;
}

/** The whole server but for the listening; `main` and the tests give it a port. */
export function createApp(options: AppOptions): Express {
  const { database, workspace, listener, logger, clientFolder } = options;
  const isPublic = listener === "public";
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use(logRequests(logger));
  app.use(safetyHeaders());
  app.use(checkCaller(options.hostNames ?? (isPublic ? undefined : loopbackNames)));
  if (isPublic) app.use(limitRequests(options.requestsPerMinute ?? 300));
  app.use(compression());
  serveApiPages(app, routes);
  addRoutes(app, routes, {
    database,
    workspace,
    ...(options.readings ?? keepReadings(database)),
    own: options.own ?? openNoCypher(),
    library: options.library ?? noLibrary,
    now: options.now ?? (() => new Date()),
    listener,
    checksAnswers: options.checksAnswers ?? false,
    writers: answerWriters,
  });
  app.use("/api", (request) => {
    throw new ClusterixError("unknown-route", `There is nothing at ${request.originalUrl.split("?")[0]}.`);
  });
  serveClient(app, clientFolder);
  app.use((request) => {
    throw new ClusterixError("method-not-allowed", `${request.method} is not possible here, GET is.`);
  });
  app.use(sendProblem(logger));
  return app;
}

function openNoCypher(): OwnCypher {
  return openOwnCypher({
    sandbox: refuseOwnCypher("Nobody's own Cypher is run here."),
    record: async () => undefined,
    now: () => new Date(),
  });
}

function limitRequests(limit: number) {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler: () => {
      throw new ClusterixError("too-many-requests", `At most ${limit} requests a minute are answered.`);
    },
  });
}
