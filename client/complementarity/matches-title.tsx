import { useMessages } from "../locales/use-messages.ts";
import { Glyph } from "../parts/glyph.tsx";
import { useMatches } from "./matches-context.ts";

/** The question that the screen answers; it stands over the matrix, on a phone over everything. */
export function MatchesTitle() {
  const { view, parties } = useMatches();
  const party = view.of === null ? undefined : parties.get(view.of);
  return (
    <h1 id="matches-title" className="matches-title">
      {party && <Glyph kind={party.kind} basis={party.basis} size={18} />} {useQuestion()}
    </h1>
  );
}

/** In words; of a party that is not named yet only what is sought. */
export function useQuestion(): string {
  const { t, name } = useMessages();
  const { view, parties } = useMatches();
  if (view.of === null) return t(`matches.question.${view.between}`);
  const party = parties.get(view.of);
  return party ? t("matches.partnersOf", { name: name(party.name) }) : t("matches.partnersTitle");
}
