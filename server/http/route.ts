import type { z } from "zod";
import { type Endpoint, type EndpointName, endpoints } from "#contract/endpoints.ts";
import type { InputOf, OutputOf } from "#contract/types-by-endpoint.ts";
import type { StreamedAnswer } from "../queries/cypher/streamed-answer.ts";
import type { QuestionContext } from "../queries/question-context.ts";
import { parseParameters } from "./parse-parameters.ts";

/** An endpoint with everything there is to it. */
export interface Route {
  readonly name: EndpointName;
  readonly endpoint: Endpoint;
  readonly input: z.ZodObject;
  readonly output: z.ZodType;
  /** Reads the parameters and gives the question that is left to be put. Throws bad-parameter. */
  prepare(parameters: Readonly<Record<string, unknown>>): (context: QuestionContext) => Promise<unknown>;
  /** Of one whose answer is sent row by row while it comes; it is never kept, since nobody knows its end. */
  readonly isStreamed: boolean;
}

/** Whether its parameters come as JSON in the body, but for those of the path. */
export function hasBody({ method }: Endpoint): boolean {
  return method === "POST" || method === "PUT";
}

type Question<Asked, Answer> = (context: QuestionContext, input: Asked) => Promise<Answer>;

/** Joins an endpoint, its two shapes and the function that answers; what does not fit together does not compile. */
export function route<
  Name extends EndpointName,
  Input extends z.ZodObject & z.ZodType<unknown, InputOf<Name>>,
  Output extends z.ZodType<OutputOf<Name>>,
>(name: Name, input: Input, output: Output, question: Question<z.output<Input>, OutputOf<Name>>): Route {
  return join(name, { input, output, question, isStreamed: false });
}

/** The same for an answer that comes in pieces, which have the shape of `output` when they are put together. */
export function streamedRoute<
  Name extends EndpointName,
  Input extends z.ZodObject & z.ZodType<unknown, InputOf<Name>>,
  Output extends z.ZodType<OutputOf<Name>>,
>(name: Name, input: Input, output: Output, question: Question<z.output<Input>, StreamedAnswer>): Route {
  return join(name, { input, output, question, isStreamed: true });
}

interface Parts<Input extends z.ZodObject> {
  readonly input: Input;
  readonly output: z.ZodType;
  readonly question: Question<z.output<Input>, unknown>;
  readonly isStreamed: boolean;
}

function join<Input extends z.ZodObject>(
  name: EndpointName,
  { input, output, question, isStreamed }: Parts<Input>,
): Route {
  return {
    name,
    endpoint: endpoints[name],
    input,
    output,
    isStreamed,
    prepare(parameters) {
      const asked = parseParameters(input, parameters);
      return (context) => question(context, asked);
    },
  };
}
