import { useState } from "react";
import { chainParties } from "#contract/words.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { useChain } from "./chain-context.ts";
import { ChainToggles } from "./chain-toggles.tsx";
import { MoreOptions } from "./more-options.tsx";
import { RegionsDialog } from "./regions-dialog.tsx";

/** What is chained, where, and what the best chains have to keep to. */
export function ChainOptions() {
  const { t } = useMessages();
  const { chain, view, change } = useChain();
  const [dialog, setDialog] = useState<"regions" | "more" | null>(null);
  const withNames = useNamed(view.contains);
  const withoutNames = useNamed(view.without);
  return (
    <fieldset className="chain-options">
      <legend className="unseen">{t("chains.options.label")}</legend>
      <span className="chain-of">
        {t("chains.options.of")}
        <span className="segments">
          {chainParties.map((of) => (
            <button
              key={of}
              type="button"
              aria-pressed={view.of === of}
              onClick={() => change({ of, contains: [], without: [] })}
            >
              {t(`chains.options.${of}`)}
            </button>
          ))}
        </span>
      </span>
      <Button look="text" onPress={() => setDialog("regions")}>
        {view.regions.length === 0
          ? t("chains.options.allRegions")
          : t("chains.options.someRegions", { shown: view.regions.length, total: chain.regions.length })}
      </Button>
      <span className="options-wide">
        <ChainToggles />
        <Button look="text" onPress={() => setDialog("more")}>
          {view.cross === 0
            ? t("chains.options.crossNone")
            : t("chains.options.crossSome", { count: view.cross, border: t(`borders.${view.border}`) })}
        </Button>
      </span>
      {withNames.map(({ id, name }) => (
        <Chip
          key={id}
          text={t("chains.options.withName", { name })}
          label={t("chains.options.takeOut", { name })}
          onRemove={() => change({ contains: view.contains.filter((each) => each !== id) })}
        />
      ))}
      {withoutNames.map(({ id, name }) => (
        <Chip
          key={id}
          text={t("chains.options.withoutName", { name })}
          label={t("chains.options.takeOut", { name })}
          onRemove={() => change({ without: view.without.filter((each) => each !== id) })}
        />
      ))}
      <Button look="text" onPress={() => setDialog("more")}>
        {t("chains.options.more")}
      </Button>
      {dialog === "regions" && <RegionsDialog onClose={() => setDialog(null)} />}
      {dialog === "more" && <MoreOptions onClose={() => setDialog(null)} />}
    </fieldset>
  );
}

function useNamed(ids: readonly string[]) {
  const { name } = useMessages();
  const { chain } = useChain();
  const parties = new Map(chain.parties.map(({ party }) => [party.id, party]));
  return ids.map((id) => {
    const party = parties.get(id);
    return { id, name: party === undefined ? id : name(party.shortName ?? party.name) };
  });
}

interface ChipProperties {
  readonly text: string;
  readonly label: string;
  readonly onRemove: () => void;
}

function Chip({ text, label, onRemove }: ChipProperties) {
  return (
    <button type="button" className="option-chip" aria-label={label} onClick={onRemove}>
      {text} <span aria-hidden="true">×</span>
    </button>
  );
}
