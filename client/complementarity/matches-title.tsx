import { useMessages } from "../locales/use-messages.ts";
import { Glyph } from "../parts/glyph.tsx";
import { useMatches } from "./matches-context.ts";

/** The question that the screen answers; it stands over the matrix, on a phone over everything. */
export function MatchesTitle() {
  const { t, name } = useMessages();
  const { view, parties } = useMatches();
  const party = view.of === null ? undefined : parties.get(view.of);
  const question = view.of === null ? t(`matches.question.${view.between}`) : t("matches.partnersTitle");
  return (
    <h1 id="matches-title" className="matches-title">
      {party && <Glyph kind={party.kind} basis={party.basis} size={18} />}{" "}
      {party ? t("matches.partnersOf", { name: name(party.name) }) : question}
    </h1>
  );
}
