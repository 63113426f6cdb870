import { createHash } from "node:crypto";
import { ClusterixError } from "../../errors.ts";

export interface PageAsked {
  readonly limit: number;
  readonly cursor: string | undefined;
  /** Whatever decides which items the list holds and in which order: a cursor is good for this list only. */
  readonly list: readonly unknown[];
}

export interface Page<Item> {
  readonly items: Item[];
  readonly shown: number;
  readonly total: number;
  readonly truncated: boolean;
  /** Where the next page begins; undefined on the last one. */
  readonly cursor: string | undefined;
}

/**
 * Cuts a page out of a whole list. The cursor names the last item shown and not a position, so that pages stay
 * complete when items are added before it. Throws bad-parameter for a cursor that was not given out for this list.
 */
export function cutPage<Item extends { readonly id: string }>(
  items: readonly Item[],
  { limit, cursor, list }: PageAsked,
): Page<Item> {
  const start = cursor === undefined ? 0 : findStart(items, cursor, list);
  const page = items.slice(start, start + limit);
  const last = page.at(-1);
  const hasMore = start + page.length < items.length;
  return {
    items: page,
    shown: page.length,
    total: items.length,
    truncated: page.length < items.length,
    cursor: hasMore && last !== undefined ? writeCursor(last.id, list) : undefined,
  };
}

function writeCursor(id: string, list: readonly unknown[]): string {
  return Buffer.from(`${sign(list)}.${id}`).toString("base64url");
}

function findStart(
  items: readonly { readonly id: string }[],
  cursor: string,
  list: readonly unknown[],
): number {
  const [signature, id] = Buffer.from(cursor, "base64url").toString().split(".");
  const index = signature === sign(list) ? items.findIndex((item) => item.id === id) : -1;
  if (index >= 0) return index + 1;
  throw new ClusterixError(
    "bad-parameter",
    "cursor has to be the one of the answer before, with the other parameters unchanged.",
    { parameter: "cursor" },
  );
}

function sign(list: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(list)).digest("base64url").slice(0, 12);
}
