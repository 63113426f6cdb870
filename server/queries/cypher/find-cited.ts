import { listCitedSources } from "../explore/list-cited-sources.ts";
import type { QuestionContext } from "../question-context.ts";
import type { FindSources, SourceTitle } from "./streamed-answer.ts";

/** As many as one question gives (cypher/explore/list-cited-sources.cypher), with room to spare. */
const portion = 2_000;

/** Looks up sources in the graph itself, wherever the ids come from. */
export function findCited(context: QuestionContext): FindSources {
  return async (ids) => {
    const found = new Map<string, SourceTitle>();
    for (let at = 0; at < ids.length; at += portion) {
      const sources = await listCitedSources(context, [{ sourceIds: ids.slice(at, at + portion) }]);
      for (const { id, title, url } of sources) found.set(id, { title, url });
    }
    return found;
  };
}
