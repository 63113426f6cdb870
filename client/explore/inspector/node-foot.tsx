import { Link } from "@tanstack/react-router";
import type { Card } from "#contract/find-card.ts";
import { actorKinds } from "#contract/words.ts";
import { isDrawn } from "../../graph/draw-picture.ts";
import { useMessages } from "../../locales/use-messages.ts";
import { Button } from "../../parts/button.tsx";
import { isExpandable, type LinkRow } from "../../parts/inspector/count-links-shown.ts";
import { useDialogs, useExplore } from "../explore-context.ts";
import { QueryThese } from "../query-these.tsx";
import { QueryMenu } from "./query-menu.tsx";

interface NodeFootProperties {
  readonly card: Card;
  readonly rows: readonly LinkRow[];
}

/** What can be done with the node in the inspector. */
export function NodeFoot({ card, rows }: NodeFootProperties) {
  const { t } = useMessages();
  const { view, actions, drawnIds } = useExplore();
  const dialogs = useDialogs();
  const { node } = card;
  const canStand = isDrawn(node) && node.kind !== "region";
  const isOnMap = drawnIds.has(node.id);
  const others = view.selected.filter((id) => !id.includes(":"));
  return (
    <>
      {rows.some(isExpandable) && (
        <Button look="filled" onPress={() => dialogs.expand(node.id)}>
          {t("explore.action.expand")}
        </Button>
      )}
      {canStand && <Button onPress={() => dialogs.connect(node.id)}>{t("explore.action.connect")}</Button>}
      {canStand && !isOnMap && (
        <Button onPress={() => actions.add([node.id])}>{t("explore.action.add")}</Button>
      )}
      <Button onPress={() => void actions.showAlone(node.id)}>{t("explore.action.surroundings")}</Button>
      {isParty(node) && (
        <Link
          className="button button-outlined"
          to="/matches"
          search={{
            of: node.id,
            among: node.kind === "region" ? "regions" : undefined,
            illustrative: view.illustrative ? "true" : undefined,
          }}
        >
          {t("explore.action.partners")}
        </Link>
      )}
      <QueryMenu node={node} />
      {others.length > 1 && <QueryThese className="button button-outlined" />}
      {isOnMap && (
        <>
          <Button onPress={() => actions.togglePinned(others)} isPressed={view.pinned.includes(node.id)}>
            {view.pinned.includes(node.id) ? t("explore.action.unpin") : t("explore.action.pin")}
          </Button>
          <Button onPress={() => actions.hide(others)}>{t("explore.action.hide")}</Button>
          <Button onPress={() => actions.keepOnly(others)}>
            {others.length > 1
              ? t("explore.action.keepOnlyThese", { count: others.length })
              : t("explore.action.keepOnly")}
          </Button>
        </>
      )}
    </>
  );
}

/** Whether it can have partners. */
const isParty = ({ kind }: Card["node"]) => kind === "region" || actorKinds.some((actor) => actor === kind);
