import type { Lanes } from "./lay-lanes.ts";

/** So many steps fit across an upright page with letters that can be read; more lie across. */
const mostUpright = 9;

/** What a page of A4 has between its margins and below the head, in the pixels of CSS. */
const pages = { upright: { width: 698, height: 860 }, across: { width: 1025, height: 560 } } as const;

/** What the steps need above the lanes, and the key below them. */
const around = 210;

export const liesAcross = (steps: number): boolean => steps > mostUpright;

/** By how much the picture is made smaller so that a page holds it whole. */
export function fitPage({ width, height, columns }: Pick<Lanes, "width" | "height" | "columns">): number {
  const page = liesAcross(columns.length) ? pages.across : pages.upright;
  return Math.min(1, page.width / width, page.height / (height + around));
}
