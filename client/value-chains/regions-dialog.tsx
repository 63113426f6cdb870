import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { Checkbox } from "../parts/checkbox.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { useChain } from "./chain-context.ts";

/** Only these regions: none ticked means all of them. */
export function RegionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, name } = useMessages();
  const { chain, view, change } = useChain();
  const toggle = (id: string, isOn: boolean) =>
    change({ regions: isOn ? [...view.regions, id] : view.regions.filter((each) => each !== id) });
  return (
    <Dialog
      title={t("chains.options.regions")}
      onClose={onClose}
      foot={
        <>
          <Button look="filled" onPress={onClose}>
            {t("chains.options.done")}
          </Button>
          {view.regions.length > 0 && (
            <Button onPress={() => change({ regions: [] })}>{t("chains.options.clearRegions")}</Button>
          )}
        </>
      }
    >
      <ul className="region-ticks">
        {chain.regions.map(({ region, country, parties }) => (
          <li key={region.id}>
            <Checkbox
              isSelected={view.regions.includes(region.id)}
              onChange={(isOn) => toggle(region.id, isOn)}
            >
              {name(region.name)} <span className="region-country">{country}</span>
            </Checkbox>
            <span className="note">
              {view.of === "clusters"
                ? t("chains.lane.clusters", { count: parties })
                : t("chains.lane.organisations", { count: parties })}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
