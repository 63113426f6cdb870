import { useMessages } from "../locales/use-messages.ts";

/** What a link asked for and nobody understands; the rest has opened. */
export function DroppedNotice({ names }: { readonly names: readonly string[] }) {
  const { t, list } = useMessages();
  if (names.length === 0) return null;
  return (
    <p className="state state-cut" role="status">
      {t("queries.dropped", { names: list(names), count: names.length })}
    </p>
  );
}
