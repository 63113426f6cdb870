import { useAnswer } from "../api/use-answer.ts";
import { isDrawn } from "../graph/draw-picture.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Dialog } from "../parts/dialog.tsx";
import { SearchBox } from "../parts/search-box.tsx";
import { useExplore } from "./explore-context.ts";

interface ConnectDialogProperties {
  readonly from: string;
  readonly onClose: () => void;
}

/** Chooses the other end: among the selected, or by search. */
export function ConnectDialog({ from, onClose }: ConnectDialogProperties) {
  const { t, name } = useMessages();
  const { view, change, drawn } = useExplore();
  const card = useAnswer("findCard", { id: from });
  const nameOfFrom = card.data ? name(card.data.node.name) : "…";
  const others = drawn.nodes.filter((node) => view.selected.includes(node.id) && node.id !== from);
  const connect = (to: string) => {
    change((now) => ({ ...now, ways: { from, to, through: [], lit: 0 } }));
    onClose();
  };
  return (
    <Dialog title={t("explore.connect.title", { name: nameOfFrom })} isOpen onClose={onClose}>
      {others.length > 0 && (
        <ul className="connect-choices">
          {others.map((node) => (
            <li key={node.id}>
              <button type="button" className="text-link" onClick={() => connect(node.id)}>
                {t("explore.connect.selected", { name: name(node.name) })}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="connect-advice">{t("explore.connect.advice")}</p>
      <SearchBox
        label={t("explore.connect.search")}
        accepts={(node) => isDrawn(node) && node.id !== from}
        onChoose={(node) => connect(node.id)}
        autoFocus
      />
    </Dialog>
  );
}
