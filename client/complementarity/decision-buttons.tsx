import { useState } from "react";
import type { Decision } from "#contract/list-decisions.ts";
import type { DecisionState } from "#contract/words.ts";
import { useSending } from "../api/use-sending.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { FailedState } from "../parts/state-views.tsx";
import { usePartyNames } from "./use-party-names.ts";

const choices = ["contacted", "agreed", "not-relevant"] as const satisfies readonly DecisionState[];
const outdated = ["listPairs", "listBestPartners", "findPair", "listDecisions"] as const;

interface DecisionButtonsProperties {
  readonly a: string;
  readonly b: string;
  readonly decision: Decision | null;
  /** What is written down with it. */
  readonly note?: string;
  readonly day?: string | undefined;
  /** Told of what was there before, so that it can be taken back. */
  readonly onDecided?: (before: Decision | null, after: Decision) => void;
}

/** Three buttons per pair; pressing the one in force takes it back. What was there before stays in the history. */
export function DecisionButtons({ a, b, decision, note, day, onDecided }: DecisionButtonsProperties) {
  const { t, word } = useMessages();
  const { pairName } = usePartyNames();
  const { send, isSending, error } = useSending("recordDecision", outdated);
  const [isTold, setTold] = useState(false);
  const decide = async (state: DecisionState) => {
    // Instead of disabling the buttons, which would take the focus from whoever uses the keyboard.
    if (isSending) return;
    const answer = await send({
      ...{ a, b, state },
      ...(note === undefined || note.trim() === "" ? {} : { note }),
      ...(day === undefined || day === "" ? {} : { day }),
      ...(decision === null ? {} : { after: decision.entry }),
    });
    setTold(answer === undefined);
    if (answer !== undefined) onDecided?.(decision, answer.decision);
  };
  return (
    <>
      <fieldset className="decision-buttons">
        <legend className="unseen">{t("matches.decisionOn", { pair: pairName(a, b) })}</legend>
        {choices.map((state) => {
          const isOn = decision?.state === state;
          return (
            <Button
              key={state}
              size="small"
              isPressed={isOn}
              onPress={() => void decide(isOn ? "open" : state)}
            >
              {isOn && <span aria-hidden="true">✓</span>}
              {word("decisions", state)}
            </Button>
          );
        })}
      </fieldset>
      {isTold && error !== null && <FailedState error={error} />}
    </>
  );
}
