import { randomBytes } from "node:crypto";
import type { Express, Request, RequestHandler, Response } from "express";
import { isAllowed } from "../access.ts";
import { ClusterixError } from "../errors.ts";
import type { AnswerWriters } from "../queries/cypher/streamed-answer.ts";
import type { Load } from "../queries/load.ts";
import { type ContextParts, createContext } from "./create-context.ts";
import { type KeptAnswers, keepAnswers } from "./keep-answers.ts";
import { collectFromBody, collectParameters } from "./parse-parameters.ts";
import { readBody } from "./read-body.ts";
import { hasBody, type Route } from "./route.ts";
import { sendStreamed } from "./send-streamed.ts";

export interface RouteOptions extends ContextParts {
  /** Whether every answer is checked against the contract: in development and in tests. */
  readonly checksAnswers: boolean;
  /** How answers that come as files are written. */
  readonly writers: AnswerWriters;
}

/** What these say changes without the data changing. */
const isLive: ReadonlySet<Route["name"]> = new Set([
  ...(["checkHealth", "checkReadiness", "listDecisions"] as const),
  // Beside every pair stands what was decided on it.
  ...(["listPairs", "listBestPartners", "findPair"] as const),
  // While other data are loaded it answers without the facts, which nobody should keep.
  "listStageParties",
  // What people save, and what depends on it.
  ...(["listQueries", "findQuery", "listParameterValues", "runQuery", "runQueryAs", "planQuery"] as const),
]);

/** Answered from memory alone: also while data are loaded or read, and then from what stood before. */
const isStanding: ReadonlySet<Route["name"]> = new Set([
  ...(["listValueChains", "findValueChain", "findBestChains"] as const),
  ...(["findGapFillers", "findInvitation"] as const),
]);

/** These look at the whole graph, and most people ask them the same. */
const isKept: ReadonlySet<Route["name"]> = new Set([
  "findOverview",
  "describeFreshness",
  "listSources",
  "summariseRegion",
  "describeSchema",
]);
const mostKeptCharacters = 20_000_000;

export function addRoutes(app: Express, routes: readonly Route[], options: RouteOptions): void {
  // Answers of another build of the server may look different although the data are the same.
  const build = randomBytes(4).toString("hex");
  const kept = keepAnswers(mostKeptCharacters);
  const known = {};
  const paths = new Set(routes.map(({ endpoint }) => endpoint.path));
  for (const path of paths) {
    const here = routes.filter(({ endpoint }) => endpoint.path === path);
    for (const route of here) addRoute(route);
    // At once, so that no pattern that comes later answers for a plain path, as :id would for read-file.
    refuseOtherMethods(app, path, here);
  }

  function addRoute(route: Route): void {
    const { method, path, right } = route.endpoint;
    const check: RequestHandler = (_request, _response, next) => {
      if (!isAllowed(options.listener, right))
        throw new ClusterixError("not-allowed", `This needs the right to ${right}, which nobody has here.`);
      next();
    };
    const handle: RequestHandler = async (request, response) => {
      await answerRequest(request, response, { route, options, build, kept, known });
    };
    const verb = method.toLowerCase() as Lowercase<typeof method>;
    app[verb](path, check, ...(hasBody(route.endpoint) ? [readBody] : []), handle);
  }
}

function refuseOtherMethods(app: Express, path: string, routes: readonly Route[]): void {
  const methods = routes.map(({ endpoint }) => endpoint.method);
  app.all(path, (request, response) => {
    response.set("Allow", methods.flatMap((each) => (each === "GET" ? ["GET", "HEAD"] : [each])).join(", "));
    const possible = `${methods.join(" and ")} ${methods.length > 1 ? "are" : "is"}`;
    throw new ClusterixError("method-not-allowed", `${request.method} is not possible here, ${possible}.`);
  });
}

interface Handling {
  readonly route: Route;
  readonly options: RouteOptions;
  readonly build: string;
  readonly kept: KeptAnswers;
  /** The label of the last answer, whichever it was: what the graph was last known to hold. */
  readonly known: { label?: string };
}

async function answerRequest(request: Request, response: Response, handling: Handling): Promise<void> {
  const { route, options } = handling;
  const parameters = hasBody(route.endpoint)
    ? collectFromBody(request.params, request.body, queryOf(request))
    : collectParameters(request.params, queryOf(request));
  const ask = route.prepare(parameters);
  const context = createContext(options, signalOf(response));
  const make = async () => {
    const answer = await ask(context);
    if (options.checksAnswers) route.output.parse(answer);
    return JSON.stringify(answer);
  };
  const send = (body: string) => response.type("application/json").send(body);
  if (isLive.has(route.name) || route.endpoint.right !== "read" || hasBody(route.endpoint)) {
    response.set("Cache-Control", "no-store");
    if (!route.isStreamed) return void send(await make());
    const output = options.checksAnswers ? route.output : undefined;
    const sending = { parameters, writers: options.writers, output };
    await sendStreamed(request, response, await ask(context), sending);
    return;
  }
  const stands = isStanding.has(route.name);
  // Which load the graph holds is asked at the same time as the rest.
  // Before the answer is made: one made from a later revision is taken for older, and asked for again.
  const revision = await options.workspace.valueChains.revision();
  const made = `${revision}.${handling.build}`;
  const from = stands ? context.standing().then(({ load }) => load) : context.load();
  const asked = from.then((load) => labelLoad(load, context.today));
  // What stands is never changed, and its label is that of the answer whatever the graph holds by now.
  const before = stands ? await asked : (handling.known.label ?? (await asked));
  const held = request.get("If-None-Match");
  if (held !== undefined && held === writeTag(await asked, made)) {
    response.set({ "Cache-Control": "no-cache", ETag: held }).status(304).end();
    return;
  }
  const [body, label] = await Promise.all([
    isKept.has(route.name)
      ? handling.kept.get(JSON.stringify([await asked, route.name, parameters]), make)
      : make(),
    asked,
  ]);
  if (!stands) handling.known.label = label;
  // Only what was true before and after is true of the answer. A wrong label would hide the new data for good.
  response.set(
    label === before
      ? { "Cache-Control": "no-cache", ETag: writeTag(label, made) }
      : { "Cache-Control": "no-store" },
  );
  send(body);
}

/** The time tells loads apart that brought the same data; between them the graph may have been empty. */
function labelLoad({ dataVersion, loadedAt }: Pick<Load, "dataVersion" | "loadedAt">, today: string): string {
  return `${dataVersion}.${Date.parse(loadedAt)}.${today}`;
}

/** `made`: what else an answer depends on: the value chains made here, and the build of the server. */
function writeTag(label: string, made: string): string {
  return `W/"${label}.${made}"`;
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
