import { useState } from "react";
import type { Card } from "#contract/find-card.ts";
import { AskError } from "../api/ask-error.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { Checkbox } from "../parts/checkbox.tsx";
import { Dialog } from "../parts/dialog.tsx";
import {
  countShown,
  isExpandable,
  type LinkRow,
  listLinkRows,
} from "../parts/inspector/count-links-shown.ts";
import { FailedState, LoadingState } from "../parts/state-views.tsx";
import { expandCap } from "./explore-actions.ts";
import { useExplore } from "./explore-context.ts";

interface ExpandDialogProperties {
  readonly id: string;
  readonly onClose: () => void;
}

/** Which neighbours to bring: by link type and direction, with the counts before, and how many of each at most. */
export function ExpandDialog({ id, onClose }: ExpandDialogProperties) {
  const { t } = useMessages();
  const card = useAnswer("findCard", { id }, { keepsPrevious: false });
  if (card.data)
    return <ExpandChoices card={card.data} rows={listLinkRows(card.data.links)} onClose={onClose} />;
  return (
    <Dialog title={t("explore.action.expand")} isOpen onClose={onClose}>
      {card.error ? (
        <FailedState error={card.error} onRetry={card.refetch} />
      ) : (
        <LoadingState onStop={card.cancel} />
      )}
    </Dialog>
  );
}

interface ExpandChoicesProperties {
  readonly card: Card;
  readonly rows: readonly LinkRow[];
  readonly onClose: () => void;
}

function ExpandChoices({ card, rows, onClose }: ExpandChoicesProperties) {
  const { t, name } = useMessages();
  const { actions, data, drawnIds } = useExplore();
  const choices = rows.filter(isExpandable).map((row) => {
    const shown = countShown(data.graph, drawnIds, card.node.id, row);
    return { row, shown, left: row.total - shown };
  });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => firstChosen(choices));
  const [failure, setFailure] = useState<AskError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const coming = choices
    .filter(({ row }) => chosen.has(row.key))
    .reduce((sum, { left }) => sum + Math.min(expandCap, left), 0);

  const bring = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await actions.expand(
        card.node.id,
        rows.filter((row) => chosen.has(row.key)),
        expandCap,
      );
      onClose();
    } catch (error) {
      setFailure(error instanceof AskError ? error : new AskError("internal", { detail: String(error) }));
      setBusy(false);
    }
  };

  return (
    <Dialog
      title={t("explore.expand.title", { name: name(card.node.name) })}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button look="filled" isDisabled={coming === 0 || isBusy} onPress={() => void bring()}>
            {coming === 0 ? t("explore.expand.nothing") : t("explore.expand.bring", { count: coming })}
          </Button>
          <Button onPress={onClose}>{t("explore.action.cancel")}</Button>
        </>
      }
    >
      <p className="note">{t("explore.expand.note", { cap: expandCap })}</p>
      <ul className="expand-rows">
        {choices.map(({ row, shown, left }) => (
          <li key={row.key}>
            <Checkbox
              isSelected={chosen.has(row.key)}
              isDisabled={left === 0}
              onChange={(isOn) => setChosen((now) => withSwitched(now, row.key, isOn))}
            >
              {t(`links.${row.type}.${row.direction}`)}
            </Checkbox>
            <span className="expand-kinds">
              {row.kinds.map(({ kind, total }) => t(`kinds.${kind}.count`, { count: total })).join(", ")}
            </span>
            <span className="expand-count">
              {left === 0
                ? t("explore.expand.allShown", { count: row.total })
                : left > expandCap
                  ? t("explore.expand.capped", { cap: expandCap, left })
                  : t("explore.expand.left", { count: left, shown })}
            </span>
          </li>
        ))}
      </ul>
      {failure !== null && <FailedState error={failure} onRetry={() => void bring()} />}
    </Dialog>
  );
}

/** Who works with it comes first; where everything of that is shown, nothing is ticked beforehand. */
function firstChosen(choices: readonly { row: LinkRow; left: number }[]): ReadonlySet<string> {
  const usual = choices.filter(
    ({ row, left }) => left > 0 && (row.type === "MEMBER_OF" || row.type === "PARTICIPATES_IN"),
  );
  return new Set(
    (usual.length > 0 ? usual : choices.filter(({ left }) => left > 0).slice(0, 1)).map(({ row }) => row.key),
  );
}

function withSwitched(now: ReadonlySet<string>, key: string, isOn: boolean): ReadonlySet<string> {
  const next = new Set(now);
  if (isOn) next.add(key);
  else next.delete(key);
  return next;
}
