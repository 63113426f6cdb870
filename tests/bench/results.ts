/** One line of the table: what was measured, and whether it is what we want. */
export interface Result {
  readonly what: string;
  /** Empty where there is none: the line explains another. */
  readonly goal: string;
  readonly measured: string;
  readonly holds: boolean | undefined;
}

const head = ["what", "goal", "measured", "holds"];

/** As a table of Markdown that can be read as plain text too. */
export function drawTable(results: readonly Result[]): string {
  const rows = results.map(({ what, goal, measured, holds }) => [what, goal, measured, describe(holds)]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const draw = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  return [draw(head), draw(widths.map((width) => "-".repeat(width))), ...rows.map(draw)].join("\n");
}

function describe(holds: boolean | undefined): string {
  if (holds === undefined) return "";
  return holds ? "yes" : "**no**";
}
