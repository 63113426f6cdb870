import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { EmptyState } from "../parts/state-views.tsx";
import { useChain } from "./chain-context.ts";

/** Few parties that could take many steps each are the usual reason: one of them at several steps is an answer too. */
export function NoChain() {
  const { t } = useMessages();
  const { view, change } = useChain();
  const isFree =
    view.cross === 0 &&
    view.hubs === null &&
    !view.onlyActive &&
    view.contains.length + view.without.length + view.regions.length === 0;
  const free = { cross: 0, contains: [], without: [], hubs: null, onlyActive: false, regions: [] };
  return (
    <EmptyState
      title={t("chains.best.none")}
      action={
        <>
          {view.isOnce && (
            <Button look="text" onPress={() => change({ isOnce: false })}>
              {t("chains.best.repeat")}
            </Button>
          )}
          {!isFree && (
            <Button look="text" onPress={() => change(free)}>
              {t("chains.best.reset")}
            </Button>
          )}
        </>
      }
    >
      {t("chains.best.noneAdvice")}
    </EmptyState>
  );
}
