import { useMessages } from "../../locales/use-messages.ts";
import { Button } from "../../parts/button.tsx";
import type { Entry } from "./gather-entries.ts";

interface EntryListProperties {
  readonly entries: readonly Entry[];
  /** Whether the text has been looked at yet; without it an empty list would say that all is well. */
  readonly isChecked: boolean;
  readonly isAway: boolean;
  readonly onGo: (entry: Entry) => void;
}

/** All that is underlined, in words and with its place, for whoever does not see lines under words. */
export function EntryList({ entries, isChecked, isAway, onGo }: EntryListProperties) {
  const { t } = useMessages();
  return (
    <section className="editor-entries" aria-label={t("editor.entries")}>
      <p className="note" role="status">
        <Summary entries={entries} isChecked={isChecked} isAway={isAway} />
      </p>
      {entries.length > 0 && (
        <ul>
          {entries.map((entry) => (
            <li key={entry.key} className={entry.isFault ? "editor-fault" : "editor-warning"}>
              <EntryLine entry={entry} onGo={onGo} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Summary({ entries, isChecked, isAway }: Omit<EntryListProperties, "onGo">) {
  const { t, list } = useMessages();
  const faults = entries.filter(({ isFault }) => isFault).length;
  const warnings = entries.length - faults;
  if (entries.length > 0)
    return list([
      ...(faults > 0 ? [t("editor.faults", { count: faults })] : []),
      ...(warnings > 0 ? [t("editor.warnings", { count: warnings })] : []),
    ]);
  if (isAway) return t("editor.unchecked");
  return isChecked ? t("editor.nothingFound") : "";
}

function EntryLine({ entry, onGo }: { readonly entry: Entry; readonly onGo: (entry: Entry) => void }) {
  const { t } = useMessages();
  const { place, sentence, isOfRun, isQuoted = false } = entry;
  const said = isOfRun && !isQuoted ? t("editor.ofRun", { sentence }) : sentence;
  if (place === null) return said;
  const { line, column } = place;
  return (
    <>
      <Button look="text" onPress={() => onGo(entry)}>
        {t("editor.place", { line: String(line), column: String(column) })}
      </Button>
      {t("editor.placeSays", { said })}
    </>
  );
}
