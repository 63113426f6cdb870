/**
 * One's own text: in the address as far as it fits, else under a name that stands there in its place, so that reload, back
 * and a copied tab have it; and the last one is remembered for whoever comes without any.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { remember, remembered } from "../parts/remember.ts";
import { useDelayed } from "../parts/use-delayed.ts";
import { findDraft, keepDraft } from "./own-drafts.ts";
import { useQueries } from "./queries-context.ts";
import { fitsAddress, type QueriesView } from "./queries-view.ts";

const pauseInTyping = 400;

type InAddress = Pick<QueriesView, "cypher" | "draft">;

export interface OwnText {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Whether the address names a text that this browser does not have. */
  readonly isLost: boolean;
}

export function useOwnText(): OwnText {
  const { view, turn } = useQueries();
  const { cypher, draft } = view;
  const [text, setState] = useState(() => textOf({ cypher, draft }) ?? (draft ? "" : lastText()));
  const [isLost, setLost] = useState(() => textOf({ cypher, draft }) === null && draft !== null);
  const inAddress = useRef<InAddress>({ cypher, draft });
  const settled = useDelayed(text, pauseInTyping);
  useEffect(() => {
    if (isSame({ cypher, draft }, inAddress.current)) return;
    // Back, forward, or a link to another text.
    inAddress.current = { cypher, draft };
    const found = textOf({ cypher, draft });
    setState(found ?? "");
    setLost(found === null && draft !== null);
  }, [cypher, draft]);
  useEffect(() => {
    // Whoever has come for a text that is not here has not emptied another.
    if (isLost || settled !== text) return;
    remember("own-cypher", settled === "" ? null : settled);
    const written: InAddress = fitsAddress(settled)
      ? { cypher: settled, draft: null }
      : { cypher: "", draft: keepDraft(settled, inAddress.current.draft ?? undefined) };
    if (isSame(written, inAddress.current)) return;
    inAddress.current = written;
    turn((now) => (now.isOwn ? { ...now, ...written } : now));
  }, [text, settled, isLost, turn]);
  const setText = useCallback((next: string) => {
    setLost(false);
    setState(next);
  }, []);
  return { text, setText, isLost };
}

/** Null where it names none, or one that is not here. */
const textOf = ({ cypher, draft }: InAddress): string | null =>
  cypher !== "" ? cypher : draft === null ? null : findDraft(draft);

const lastText = () => remembered("own-cypher") ?? "";

const isSame = (one: InAddress, other: InAddress) => one.cypher === other.cypher && one.draft === other.draft;
