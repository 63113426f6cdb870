import { useEffect, useRef } from "react";
import { Popover } from "react-aria-components";
import type { Place } from "../graph/picture.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Menu, type MenuChoice } from "../parts/menu.tsx";
import { useDialogs, useExplore } from "./explore-context.ts";

interface NodeMenuProperties {
  readonly id: string;
  /** Px of the page. */
  readonly place: Place;
  readonly onClose: () => void;
}

/** What a right click, a long press or the menu key offers at a node or group. */
export function NodeMenu({ id, place, onClose }: NodeMenuProperties) {
  const anchor = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (anchor.current === null) return;
    anchor.current.style.left = `${place.x}px`;
    anchor.current.style.top = `${place.y}px`;
  }, [place]);
  const { choices, choose } = useChoices(id);
  const { t } = useMessages();
  return (
    <>
      <span ref={anchor} className="menu-anchor" />
      <Popover className="menu-box" isOpen triggerRef={anchor} onOpenChange={(open) => !open && onClose()}>
        <Menu
          label={t("explore.menu.label")}
          choices={choices}
          onChoose={(choice) => {
            onClose();
            choose(choice);
          }}
        />
      </Popover>
    </>
  );
}

function useChoices(id: string): { choices: MenuChoice[]; choose: (choice: string) => void } {
  const { t } = useMessages();
  const { actions, view, drawn } = useExplore();
  const dialogs = useDialogs();
  const group = drawn.groups.find((one) => one.id === id);
  const targets = view.selected.includes(id) ? view.selected : [id];
  const doing: Record<string, { label: string; act: () => void }> = group
    ? {
        open: {
          label: group.restOf === null ? t("explore.action.open") : t("explore.action.showMore"),
          act: () => void actions.open(id),
        },
        ...(group.restOf !== null && {
          close: { label: t("explore.action.close"), act: () => actions.close(group.groupId) },
        }),
        hide: { label: t("explore.action.hide"), act: () => actions.hide([id]) },
      }
    : {
        select: { label: t("explore.menu.details"), act: () => actions.select(id) },
        expand: { label: t("explore.action.expand"), act: () => dialogs.expand(id) },
        connect: { label: t("explore.action.connect"), act: () => dialogs.connect(id) },
        surroundings: { label: t("explore.action.surroundings"), act: () => void actions.showAlone(id) },
        pin: {
          label: view.pinned.includes(id) ? t("explore.action.unpin") : t("explore.action.pin"),
          act: () => actions.togglePinned(targets),
        },
        keepOnly: { label: t("explore.action.keepOnly"), act: () => actions.keepOnly(targets) },
        hide: { label: t("explore.action.hide"), act: () => actions.hide(targets) },
      };
  return {
    choices: Object.entries(doing).map(([key, { label }]) => ({ id: key, label })),
    choose: (choice) => doing[choice]?.act(),
  };
}
