import { useId, useState } from "react";
import type { WholePair } from "#contract/find-pair.ts";
import type { Decision } from "#contract/list-decisions.ts";
import { useMessages } from "../locales/use-messages.ts";
import { DecisionButtons } from "./decision-buttons.tsx";

interface DecisionNotesProperties {
  readonly pair: WholePair;
  readonly onDecided: (before: Decision | null, after: Decision) => void;
}

const mostCharacters = 2_000;

/** What to write down with a decision, the three buttons, and everything that was decided before. */
export function DecisionNotes({ pair, onDecided }: DecisionNotesProperties) {
  const { t, word, date } = useMessages();
  const [note, setNote] = useState("");
  const [day, setDay] = useState("");
  const id = useId();
  const { decisions } = pair;
  const [latest] = decisions;
  return (
    <section className="decision-notes" aria-labelledby={id}>
      <h3 id={id}>{t("matches.decisionTitle")}</h3>
      <DecisionButtons
        a={pair.a.id}
        b={pair.b.id}
        decision={latest ?? null}
        note={note}
        day={day}
        onDecided={(before, after) => {
          setNote("");
          setDay("");
          onDecided(before, after);
        }}
      />
      <div className="decision-fields">
        <label>
          {t("matches.note")}
          <input value={note} maxLength={mostCharacters} onChange={(event) => setNote(event.target.value)} />
        </label>
        <label>
          {t("matches.day")}
          <input type="date" value={day} onChange={(event) => setDay(event.target.value)} />
        </label>
      </div>
      {note.length === mostCharacters && (
        <p className="note" role="status">
          {t("matches.noteFull", { count: mostCharacters })}
        </p>
      )}
      {decisions.length > 0 && (
        <ul className="decision-history">
          {decisions.map((decision) => (
            <li key={decision.entry}>
              {date(decision.day)}: {word("decisions", decision.state)}
              {decision.note !== "" && ` · ${decision.note}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
