import { useState } from "react";
import { AskError } from "../api/ask-error.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { FailedState } from "../parts/state-views.tsx";
import { useChain } from "./chain-context.ts";
import { defineChain } from "./chain-draft.ts";
import { useMakeChain } from "./use-make-chain.ts";

const longestName = 80;

/** A chain made here is edited itself; of a shipped one a copy is made first, in which the same parties are active. */
export function CopyChain() {
  const { t, name } = useMessages();
  const { chain, change } = useChain();
  const make = useMakeChain();
  const [failed, setFailed] = useState<AskError | null>(null);
  const copy = async () => {
    try {
      const definition = defineChain(chain, name);
      const called = t("chains.edit.copyOf", { name: definition.name }).slice(0, longestName);
      await make({ ...definition, name: called });
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      setFailed(error);
    }
  };
  return (
    <>
      {chain.isOwn ? (
        <Button onPress={() => change({ isEditing: true })}>{t("chains.best.edit")}</Button>
      ) : (
        <Button onPress={() => void copy()}>{t("chains.best.copy")}</Button>
      )}
      {failed && <FailedState error={failed} onRetry={() => void copy()} />}
    </>
  );
}
