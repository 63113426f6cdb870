import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { ChainDefinition } from "#contract/chain-definition.ts";
import { type ChainFault, findChainFaults } from "#contract/find-chain-faults.ts";
import type { ValueChain } from "#contract/find-value-chain.ts";
import { ask } from "../api/ask.ts";
import { AskError } from "../api/ask-error.ts";
import { useMessages } from "../locales/use-messages.ts";
import { type DraftHistory, defineChain, stepDraft } from "./chain-draft.ts";
import { forgetChains } from "./chain-questions.ts";
import { useMakeChain } from "./use-make-chain.ts";

export interface ChainDraft extends DraftHistory {
  readonly faults: readonly ChainFault[];
  readonly hasName: boolean;
  readonly isSaved: boolean;
  readonly failed: AskError | null;
  /** Somebody took the chain away meanwhile. */
  readonly isGone: boolean;
  readonly change: (next: ChainDefinition) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  /** After a conflict: what somebody else made takes the place of the draft, or the other way round. */
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
  /** After the chain was taken away: the draft becomes a chain of its own. */
  readonly keepAsNew: () => void;
}

const waitBeforeSaving = 500;

/**
 * The draft of a chain that was made here. What holds together is saved a moment after it was changed; what does not
 * stays a draft of this window, also over a reload, until it does.
 */
export function useChainDraft(chain: ValueChain): ChainDraft {
  const { name } = useMessages();
  const client = useQueryClient();
  const stored = `chain-draft:${chain.id}`;
  const shipped = defineChain(chain, name);
  const [history, step] = useReducer(stepDraft, undefined, () => ({
    ...{ past: [], future: [] },
    now: readStored(stored) ?? shipped,
  }));
  const version = useRef(chain.version ?? 1);
  const [saved, setSaved] = useState(() => JSON.stringify(shipped));
  const [failed, setFailed] = useState<AskError | null>(null);
  const [isGone, setGone] = useState(false);
  const make = useMakeChain();
  const { now } = history;
  const text = JSON.stringify(now);
  const faults = findChainFaults(now.stages);
  const hasName = now.name.trim() !== "";
  const isSaved = text === saved;
  const isWhole = faults.length === 0 && hasName;

  const save = useCallback(async () => {
    try {
      const definition = JSON.parse(text) as ChainDefinition;
      const answer = await ask("changeValueChain", { id: chain.id, definition, after: version.current });
      version.current = answer.version;
      setSaved(text);
      setFailed(null);
      forgetChains(client);
    } catch (error) {
      const known = onlyAskError(error);
      if (known.code === "conflict") setGone(await isTakenAway(chain.id));
      setFailed(known);
    }
  }, [text, chain.id, client]);

  useEffect(() => {
    if (isSaved) sessionStorage.removeItem(stored);
    else sessionStorage.setItem(stored, text);
    if (isSaved || !isWhole || failed?.code === "conflict") return;
    const timer = setTimeout(() => void save(), waitBeforeSaving);
    return () => clearTimeout(timer);
  }, [isSaved, isWhole, text, stored, save, failed]);

  const seeTheirs = async () => {
    const theirs = await ask("findValueChain", { id: chain.id });
    version.current = theirs.version ?? version.current;
    return defineChain(theirs, name);
  };
  const keepAsNew = async () => {
    await make(now);
    sessionStorage.removeItem(stored);
  };
  const report = (error: unknown) => setFailed(onlyAskError(error));
  return {
    ...{ ...history, faults, hasName, isSaved, failed, isGone },
    change: (next) => step({ kind: "change", next }),
    undo: () => step({ kind: "undo" }),
    redo: () => step({ kind: "redo" }),
    save: () => void save(),
    takeTheirs: () =>
      void seeTheirs().then((theirs) => {
        setSaved(JSON.stringify(theirs));
        setFailed(null);
        step({ kind: "replace", next: theirs });
        forgetChains(client);
      }, report),
    keepMine: () => void seeTheirs().then(save, report),
    keepAsNew: () => void keepAsNew().catch(report),
  };
}

/** Whatever else went wrong is a bug. */
function onlyAskError(error: unknown): AskError {
  if (error instanceof AskError) return error;
  throw error;
}

async function isTakenAway(id: string): Promise<boolean> {
  try {
    await ask("findValueChain", { id });
    return false;
  } catch (error) {
    return onlyAskError(error).code === "not-found";
  }
}

function readStored(key: string): ChainDefinition | null {
  const text = sessionStorage.getItem(key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as ChainDefinition;
  } catch {
    return null;
  }
}
