import { drawTable, type Result } from "./results.ts";

export interface PartResults {
  readonly part: string;
  readonly results: readonly Result[];
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** What results.md says after a part was measured: the other parts stay as they were, in the order of `parts`. */
export function keepResults(before: string, measured: PartResults, parts: readonly string[]): string {
  const sections = new Map(
    before
      .split(/^## /m)
      .slice(1)
      .map((section) => [/^\S+/.exec(section)?.[0] ?? "", section.trim()]),
  );
  const { part, results, day } = measured;
  const missed = results.filter(({ holds }) => holds === false).length;
  const found = missed === 0 ? "every goal is met" : `${missed} of the goals are missed`;
  sections.set(part, `${part}\n\n${day}: ${found}.\n\n${drawTable(results)}`);
  const kept = parts.flatMap((each) => sections.get(each) ?? []);
  return [introduction, ...kept.map((section) => `## ${section}\n`)].join("\n");
}

const introduction = `# Results of \`npm run bench\`

The last run of each part, on the shipped data where nothing else is said. Milliseconds belong to the computer of the
run, ratios less so. Every request was timed on all ways directly one after the other, after a warm-up. The bare driver
runs the same Cypher statements with the same parameters and the same waiting for each other in the process of the bench,
and does nothing with the rows; "from parameters to JSON" is all that the server does but HTTP, in the same process; "over
HTTP" is the built server in a process of its own, asked over a connection that is kept, until the answer is parsed. Blocks
are the browser's long tasks, which begin at 50 ms.
`;
