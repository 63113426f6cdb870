import { useMessages } from "../locales/use-messages.ts";
import { Checkbox } from "../parts/checkbox.tsx";
import { useChain } from "./chain-context.ts";

/** Whether a party may take one step only, and whether it has to be active: in the first row and among all options. */
export function ChainToggles() {
  const { t } = useMessages();
  const { view, change } = useChain();
  return (
    <>
      <Checkbox isSelected={view.isOnce} onChange={(isOnce) => change({ isOnce })}>
        {t("chains.options.once")}
      </Checkbox>
      <Checkbox isSelected={view.onlyActive} onChange={(onlyActive) => change({ onlyActive })}>
        {t("chains.options.active")}
      </Checkbox>
    </>
  );
}
