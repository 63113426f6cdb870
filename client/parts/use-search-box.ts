import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { GraphNode } from "#contract/graph.ts";
import { type Search, useSearch } from "./use-search.ts";

export interface SearchBoxState {
  readonly onChoose: (node: GraphNode, how: { readonly adds: boolean }) => void;
  readonly accepts?: ((node: GraphNode) => boolean) | undefined;
  readonly text?: string | undefined;
  readonly onText?: ((text: string) => void) | undefined;
}

/** What is typed, what is found for it, and what the keys of the search box do. */
export function useSearchBox({ onChoose, accepts, text: given, onText }: SearchBoxState) {
  const [own, setOwn] = useState("");
  const text = given ?? own;
  const write = onText ?? setOwn;
  const search = useSearch(text, accepts);
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
  const chooseMarked = (adds: boolean) => {
    const node = findMarked(input.current, search) ?? firstHit(search);
    if (search.state === "failed") search.refetch();
    else if (!search.isCurrent) setWaiting({ adds });
    else if (node) choose(node, adds);
  };
  // Who types fast presses Enter before the answer is there: it then goes to the first hit of what was typed.
  useEffect(() => {
    if (isWaiting === null || !search.isCurrent) return;
    setWaiting(null);
    const node = firstHit(search);
    if (node) choose(node, isWaiting.adds);
  });
  const takeKey = (event: KeyboardEvent<HTMLElement>) =>
    takeSearchKey(event, { text, setText, chooseMarked });
  return { text, setText, search, input, choose, takeKey };
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

const firstHit = (search: Search) => search.groups[0]?.hits[0]?.node;

/** The hit the arrow keys have marked: its option is the active descendant of the field. */
function findMarked(input: HTMLInputElement | null, search: Search): GraphNode | undefined {
  const option = document.getElementById(input?.getAttribute("aria-activedescendant") ?? "");
  const hits = search.groups.flatMap((group) => group.hits);
  return hits.find(({ node }) => node.id === option?.dataset.key)?.node;
}
