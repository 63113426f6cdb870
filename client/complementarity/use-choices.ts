import type { PlaceChoice } from "#contract/list-pairs.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useMessages } from "../locales/use-messages.ts";
import type { Choice } from "../parts/choose-some.tsx";

/** The fields of competence. Without invented facts it is the question that the first page asks: it costs nothing more. */
export function useFamilies(illustrative: boolean): readonly Choice[] {
  const { name, compare } = useMessages();
  const language = useLanguage();
  const input = { by: "family", language };
  const { data } = useAnswer("findOverview", illustrative ? { ...input, illustrative: "true" } : input);
  const families = (data?.groups ?? []).flatMap(({ keys: [key] }) =>
    key === undefined ? [] : [{ id: key.id, label: name(key.name) }],
  );
  return families.sort((one, other) => compare(one.label, other.label));
}

export function usePlaces(places: readonly PlaceChoice[] = []): readonly Choice[] {
  const { name, compare } = useMessages();
  return places
    .map(({ id, name: text, parties }) => ({ id, label: name(text), count: parties }))
    .sort((one, other) => compare(one.label, other.label));
}
