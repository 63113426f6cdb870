import { Fragment } from "react";
import type { MessageKey } from "../locales/messages.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Dialog } from "../parts/dialog.tsx";

type KeyMessage = Extract<MessageKey, `keys.${string}`>;

interface KeyRow {
  /** As they stand on the keyboard; names of keys are words of the locale. */
  readonly keys: readonly string[];
  readonly does: KeyMessage;
}

const tables: readonly { readonly title: KeyMessage; readonly rows: readonly KeyRow[] }[] = [
  {
    title: "keys.everywhere",
    rows: [
      { keys: ["/"], does: "keys.focusSearch" },
      { keys: ["?"], does: "keys.help" },
      { keys: ["tab"], does: "keys.next" },
    ],
  },
  {
    title: "keys.inSearch",
    rows: [
      { keys: ["↑", "↓"], does: "keys.choose" },
      { keys: ["enter"], does: "keys.goTo" },
      { keys: ["shiftEnter"], does: "keys.add" },
      { keys: ["escape"], does: "keys.clear" },
    ],
  },
  {
    title: "keys.onMap",
    rows: [
      { keys: ["arrowKeys"], does: "keys.arrows" },
      { keys: ["enter"], does: "keys.open" },
      { keys: ["space"], does: "keys.select" },
      { keys: ["E"], does: "keys.expand" },
      { keys: ["escape"], does: "keys.up" },
      { keys: ["+", "−", "0"], does: "keys.zoom" },
      { keys: ["M"], does: "keys.map" },
      { keys: ["O"], does: "keys.outline" },
      { keys: ["T"], does: "keys.table" },
      { keys: ["undoKey"], does: "keys.undo" },
      { keys: ["redoKey"], does: "keys.redo" },
    ],
  },
];

interface KeysDialogProperties {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Every key that does something, by where it does it. */
export function KeysDialog({ isOpen, onClose }: KeysDialogProperties) {
  const { t, word } = useMessages();
  return (
    <Dialog title={t("shell.keysTitle")} isOpen={isOpen} onClose={onClose} width="wide">
      <div className="keys-tables">
        {tables.map(({ title, rows }) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl className="keys-table">
              {rows.map((row) => (
                <Fragment key={row.does}>
                  <dt>
                    {row.keys.map((key) => (
                      <kbd key={key}>{word("keys", key)}</kbd>
                    ))}
                  </dt>
                  <dd>{t(row.does)}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
