import { randomBytes } from "node:crypto";
import type { Express, Request, RequestHandler, Response } from "express";
import { isAllowed, type ListenerKind } from "../access.ts";
import { ClusterixError } from "../errors.ts";
import type { QuestionContext } from "../queries/question-context.ts";
import { type ContextParts, createContext } from "./create-context.ts";
import { collectParameters } from "./parse-parameters.ts";
import type { Route } from "./route.ts";

export interface RouteOptions extends ContextParts {
  readonly listener: ListenerKind;
  /** Whether every answer is checked against the contract: in development and in tests. */
  readonly checksAnswers: boolean;
}

/** What these say changes without the data changing. */
const uncached = new Set<Route["name"]>(["checkHealth", "checkReadiness"]);

export function addRoutes(app: Express, routes: readonly Route[], options: RouteOptions): void {
  // Answers of another build of the server may look different although the data are the same.
  const build = randomBytes(4).toString("hex");
  for (const route of routes) {
    const { method, path, right } = route.endpoint;
    const handle: RequestHandler = async (request, response) => {
      if (!isAllowed(options.listener, right))
        throw new ClusterixError("not-allowed", `This needs the right to ${right}, which nobody has here.`);
      await answerRequest(request, response, { route, options, build });
    };
    const verb = method.toLowerCase() as Lowercase<typeof method>;
    app[verb](path, handle);
    app.all(path, (request, response) => {
      response.set("Allow", method === "GET" ? "GET, HEAD" : method);
      throw new ClusterixError("method-not-allowed", `${request.method} is not possible here, ${method} is.`);
    });
  }
}

interface Handling {
  readonly route: Route;
  readonly options: RouteOptions;
  readonly build: string;
}

async function answerRequest(request: Request, response: Response, handling: Handling): Promise<void> {
  const { route, options } = handling;
  const ask = route.prepare(collectParameters(request.params, queryOf(request)));
  const context = createContext(options, signalOf(response));
  if (await isUnchanged(request, response, context, handling)) {
    response.status(304).end();
    return;
  }
  const answer = await ask(context);
  if (options.checksAnswers) route.output.parse(answer);
  await labelAnswer(response, context, handling);
  response.type("application/json").send(JSON.stringify(answer));
}

/** The data version says whether an answer is still good, at the price of one short question. */
async function isUnchanged(
  request: Request,
  response: Response,
  context: QuestionContext,
  handling: Handling,
): Promise<boolean> {
  const held = request.get("If-None-Match");
  if (held === undefined || uncached.has(handling.route.name)) return false;
  await labelAnswer(response, context, handling);
  return held === response.get("ETag");
}

async function labelAnswer(
  response: Response,
  context: QuestionContext,
  { route, build }: Handling,
): Promise<void> {
  if (uncached.has(route.name)) {
    response.set("Cache-Control", "no-store");
    return;
  }
  response.set("Cache-Control", "no-cache");
  response.set("ETag", `W/"${await context.dataVersion()}.${context.today}.${build}"`);
}

function queryOf(request: Request): URLSearchParams {
  const start = request.url.indexOf("?");
  return new URLSearchParams(start < 0 ? "" : request.url.slice(start));
}

/** Aborted when the connection ends before the answer has been sent. */
function signalOf(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on("close", () => {
    if (!response.writableEnded) controller.abort(new Error("the connection was closed"));
  });
  return controller.signal;
}
