import type { Ref } from "react";
import type { Decision } from "#contract/list-decisions.ts";
import { useSending } from "../api/use-sending.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { FailedState } from "../parts/state-views.tsx";
import { usePartyNames } from "./use-party-names.ts";

const outdated = ["listPairs", "listBestPartners", "findPair", "listDecisions"] as const;

interface TakeBackProperties {
  readonly before: Decision | null;
  readonly after: Decision;
  readonly onDone: () => void;
  /** The button that takes it back. */
  readonly ref?: Ref<HTMLButtonElement>;
}

/** What was just decided, and the way back: a further entry that says again what was there before. */
export function TakeBack({ before, after, onDone, ref }: TakeBackProperties) {
  const { t, word } = useMessages();
  const { pairName } = usePartyNames();
  const { send, isSending, error } = useSending("recordDecision", outdated);
  const takeBack = async () => {
    if (isSending) return;
    const { a, b, entry } = after;
    const answer = await send({
      a,
      b,
      state: before?.state ?? "open",
      note: before?.note ?? "",
      after: entry,
    });
    if (answer !== undefined) onDone();
  };
  return (
    <div className="take-back">
      <p role="status">
        {t("matches.recorded", { pair: pairName(after.a, after.b), state: word("decisions", after.state) })}
      </p>
      <Button look="text" {...(ref && { ref })} onPress={() => void takeBack()}>
        {t("matches.takeBack")}
      </Button>
      <Button look="text" onPress={onDone}>
        {t("shell.close")}
      </Button>
      {error && <FailedState error={error} />}
    </div>
  );
}
