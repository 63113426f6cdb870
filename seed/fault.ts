/** One thing that is wrong with a seed, in words for whoever corrects the file. */
export interface Fault {
  readonly file: string;
  /** Line in the file as an editor counts it, the header being line 1. */
  readonly line: number;
  readonly column: string;
  readonly value: string;
  /** What is expected instead, as the end of a sentence: "expected …". */
  readonly expected: string;
}

const mostPrinted = 50;
const longestValue = 60;

/** The first 50 faults, one a line, and how many more there are. */
export function describeFaults(faults: readonly Fault[]): string {
  const lines = faults.slice(0, mostPrinted).map(describeFault);
  const left = faults.length - lines.length;
  if (left > 0) lines.push(`… and ${left} more`);
  return lines.join("\n");
}

function describeFault({ file, line, column, value, expected }: Fault): string {
  const shown = value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
  const found = value === "" ? "empty" : `"${shown}"`;
  return `${file}, line ${line}, ${column}: ${found}; expected ${expected}`;
}

/** By file, then line, then column, so that a file is corrected from top to bottom. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  return [...faults].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.column, b.column),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
