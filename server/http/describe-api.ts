import { OpenAPIRegistry, OpenApiGeneratorV31 } from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import { errorCodes } from "#contract/errors.ts";
import { version } from "../version.ts";
import { exampleAddresses } from "./example-addresses.ts";
import { hasBody, type Route } from "./route.ts";

const faultSchema = z
  .object({
    parameter: z.string().optional().describe("The parameter at fault, or the part of a definition."),
    code: z.string().optional().describe("A word of a closed list, where there is one."),
    word: z.string().optional().describe("What the code is about."),
    more: z.string().optional().describe("What else belongs to it, such as the type that is needed."),
    detail: z.string().describe("A sentence that says what to do."),
    line: z.number().int().optional().describe("Where in the text, counted from 1."),
    column: z.number().int().optional(),
  })
  .meta({ id: "Fault" });

const problemSchema = z
  .object({
    type: z.string().describe("Where this kind of problem is explained."),
    title: z.string(),
    status: z.number().int(),
    code: z.enum(errorCodes),
    detail: z.string().describe("What happened this time, as a sentence."),
    parameter: z.string().optional().describe("The parameter at fault."),
    faults: z.array(faultSchema).optional().describe("All that is wrong, where several things may be."),
  })
  .meta({ id: "Problem", description: "A problem document (RFC 9457)." });

export type ApiDocument = ReturnType<OpenApiGeneratorV31["generateDocument"]>;

/** The OpenAPI 3.1 document, made from the contract. */
export function describeApi(routes: readonly Route[]): ApiDocument {
  const paths = new OpenAPIRegistry();
  for (const route of routes) paths.registerPath(describeRoute(route));
  return new OpenApiGeneratorV31(paths.definitions).generateDocument({
    openapi: "3.1.0",
    info: {
      title: "Clusterix",
      version,
      description:
        "Links between clusters, companies, knowledge institutes and competences of different sectors and regions. " +
        "Every fact carries its sources, its confidence and whether it is real. Answers hold an ETag that changes " +
        "with the data.",
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
    },
    servers: [{ url: "/" }],
  });
}

/** Names of the parameters that stand in the path. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].flatMap(([, name]) => name ?? []);
}

function describeRoute({ name, endpoint, input, output }: Route) {
  const problem = (description: string) => ({
    description,
    content: { "application/problem+json": { schema: problemSchema } },
  });
  return {
    method: endpoint.method.toLowerCase() as Lowercase<typeof endpoint.method>,
    path: endpoint.path.replace(/:(\w+)/g, "{$1}"),
    operationId: name,
    summary: input.description ?? "",
    description: `Example: ${exampleAddresses[name]}`,
    request: describeRequest(endpoint, input),
    responses: {
      200: { description: "The answer.", content: { "application/json": { schema: output } } },
      400: problem("A parameter is not as expected; the problem names it and says what it takes."),
      404: problem("There is nothing with this id."),
      ...(endpoint.method === "GET" || endpoint.right === "read"
        ? {}
        : { 409: problem("Somebody changed this in the meantime.") }),
      503: problem("The database does not answer; Retry-After says when to ask again."),
      default: problem("Any other problem."),
    },
  };
}

function describeRequest(endpoint: Route["endpoint"], input: Route["input"]) {
  const inPath = pathParameters(endpoint.path);
  const shape = Object.entries(input.shape);
  const params = z.object(Object.fromEntries(shape.filter(([key]) => inPath.includes(key))));
  const others = z.object(Object.fromEntries(shape.filter(([key]) => !inPath.includes(key))));
  if (!hasBody(endpoint)) return { params, query: others };
  return { params, body: { required: true, content: { "application/json": { schema: others } } } };
}
