import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { GraphNode } from "#contract/graph.ts";
import type { QueryEntry } from "#contract/query-entry.ts";
import { type Search, useSearch } from "./use-search.ts";

export interface SearchBoxState {
  readonly onChoose: (node: GraphNode, how: { readonly adds: boolean }) => void;
  /** Where it is given, queries of the library are found too. */
  readonly onChooseQuery?: ((query: QueryEntry) => void) | undefined;
  readonly accepts?: ((node: GraphNode) => boolean) | undefined;
  readonly text?: string | undefined;
  readonly onText?: ((text: string) => void) | undefined;
}

/** What is typed, what is found for it, and what the keys of the search box do. */
export function useSearchBox({ onChoose, onChooseQuery, accepts, text: given, onText }: SearchBoxState) {
  const [own, setOwn] = useState("");
  const text = given ?? own;
  const write = onText ?? setOwn;
  const search = useSearch(text, { accepts, withQueries: onChooseQuery !== undefined });
  const input = useRef<HTMLInputElement>(null);
  const [isWaiting, setWaiting] = useState<{ readonly adds: boolean } | null>(null);

  const setText = (next: string) => {
    setWaiting(null);
    write(next);
  };
  const choose = (node: GraphNode, adds: boolean) => {
    onChoose(node, { adds });
    // Several can be added one after the other; who goes somewhere is done here.
    if (adds) return;
    setText("");
    input.current?.blur();
  };
  const chooseQuery = (query: QueryEntry) => {
    onChooseQuery?.(query);
    setText("");
    input.current?.blur();
  };
  const chooseHit = (hit: Hit, adds: boolean) =>
    hit.node === undefined ? chooseQuery(hit.query) : choose(hit.node, adds);
  const chooseMarked = (adds: boolean) => {
    const hits = listHits(search);
    const hit = findMarked(input.current, hits) ?? hits[0];
    if (search.state === "failed") search.refetch();
    else if (!search.isCurrent) setWaiting({ adds });
    else if (hit) chooseHit(hit, adds);
  };
  // Who types fast presses Enter before the answer is there: it then goes to the first hit of what was typed.
  useEffect(() => {
    if (isWaiting === null || !search.isCurrent) return;
    setWaiting(null);
    const [hit] = listHits(search);
    if (hit) chooseHit(hit, isWaiting.adds);
  });
  const takeKey = (event: KeyboardEvent<HTMLElement>) =>
    takeSearchKey(event, { text, setText, chooseMarked });
  return { text, setText, search, input, choose, chooseQuery, takeKey };
}

interface KeyTargets {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly chooseMarked: (adds: boolean) => void;
}

/** Before React Aria: it knows no Shift + Enter, closes on Esc without clearing, and would choose on Tab. */
function takeSearchKey(event: KeyboardEvent<HTMLElement>, { text, setText, chooseMarked }: KeyTargets): void {
  if (!(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
  if (event.key === "Tab") event.stopPropagation();
  if (event.key === "Escape") {
    event.stopPropagation();
    if (text === "") event.target.blur();
    else setText("");
  }
  if (event.key === "Enter") {
    event.preventDefault();
    event.stopPropagation();
    chooseMarked(event.shiftKey);
  }
}

type Hit =
  | { readonly key: string; readonly node: GraphNode }
  | { readonly key: string; readonly node?: undefined; readonly query: QueryEntry };

/** In the order in which they stand in the list. */
function listHits({ groups }: Search): Hit[] {
  return groups.flatMap((group): Hit[] =>
    group.id === "queries"
      ? group.hits.map((query) => ({ key: keyOfQuery(query), query }))
      : group.hits.map(({ node }) => ({ key: node.id, node })),
  );
}

/** In the list beside nodes, whose ids are their keys. */
export const keyOfQuery = ({ id }: QueryEntry): string => `query:${id}`;

/** The hit the arrow keys have marked: its option is the active descendant of the field. */
function findMarked(input: HTMLInputElement | null, hits: readonly Hit[]): Hit | undefined {
  const option = document.getElementById(input?.getAttribute("aria-activedescendant") ?? "");
  return hits.find(({ key }) => key === option?.dataset.key);
}
