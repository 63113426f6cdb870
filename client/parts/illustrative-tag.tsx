import { useMessages } from "../locales/use-messages.ts";

/** Beside what is computed while illustrative facts count, and beside such a fact: dashed, so that it needs no colour. */
export function IllustrativeTag({ counts = false }: { readonly counts?: boolean }) {
  const { t, word } = useMessages();
  return (
    <span className="illustrative-tag">
      {counts ? t("parts.countsIllustrative") : word("bases", "illustrative")}
    </span>
  );
}
