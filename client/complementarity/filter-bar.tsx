import type { Pairs } from "#contract/list-pairs.ts";
import {
  type PairCrossing,
  type PairGroup,
  type PartnerGroup,
  pairCrossings,
  pairGroups,
  partnerGroups,
} from "#contract/words.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Checkbox } from "../parts/checkbox.tsx";
import { ChooseSome } from "../parts/choose-some.tsx";
import { DayField } from "../parts/day-field.tsx";
import { Select } from "../parts/select.tsx";
import { useMatches } from "./matches-context.ts";
import { useFamilies, usePlaces } from "./use-choices.ts";
import { useIsPhone } from "./use-media.ts";

interface FilterBarProperties {
  /** Where those lie that are compared; undefined until it is known. */
  readonly places: Pairs["choices"];
}

/** One set of filters for matrix, scatter and list, all in the address; on a phone they are folded away. */
export function FilterBar({ places }: FilterBarProperties) {
  const { t } = useMessages();
  const isPhone = useIsPhone();
  return (
    <search className="filter-bar" aria-label={t("matches.filters")}>
      {isPhone ? (
        <details>
          <summary>{t("matches.filters")}</summary>
          <Filters places={places} />
        </details>
      ) : (
        <Filters places={places} />
      )}
    </search>
  );
}

function Filters({ places }: FilterBarProperties) {
  const { t } = useMessages();
  const { view, change } = useMatches();
  return (
    <>
      {view.of === null ? <AllFilters places={places} /> : <PartnerFilter />}
      <DayField label={t("matches.date")} day={view.date} onChange={(date) => change({ date })} />
      <Checkbox isSelected={view.illustrative} onChange={(illustrative) => change({ illustrative })}>
        {t("matches.illustrative")}
      </Checkbox>
    </>
  );
}

const anything = "any";

function AllFilters({ places }: FilterBarProperties) {
  const { t } = useMessages();
  const { view, change } = useMatches();
  const regions = usePlaces(places?.regions);
  const sectors = usePlaces(places?.sectors);
  const families = useFamilies(view.illustrative);
  const counted = t(`matches.counted.${view.between}`);
  const across = view.across.length === 0 ? anything : view.across.join(",");
  const crossings: readonly string[] = [anything, ...pairCrossings];
  const acrossOptions = crossings.includes(across) ? crossings : [...crossings, across];
  return (
    <>
      <Select<PairGroup>
        label={t("matches.compare")}
        value={view.between}
        options={pairGroups.map((value) => ({ value, label: t(`matches.group.${value}`) }))}
        onChange={(between) => change({ between, pair: null })}
      />
      <ChooseSome
        label={t("matches.inRegion")}
        all={t("matches.allRegions")}
        counted={counted}
        chosen={view.regions}
        choices={regions}
        onChoose={(ids) => change({ regions: ids })}
      />
      <ChooseSome
        label={t("matches.inSector")}
        all={t("matches.allSectors")}
        counted={counted}
        chosen={view.sectors}
        choices={sectors}
        onChoose={(ids) => change({ sectors: ids })}
      />
      <ChooseSome
        label={t("matches.inFamily")}
        all={t("matches.allFamilies")}
        chosen={view.families}
        choices={families}
        onChoose={(ids) => change({ families: ids })}
      />
      <Select
        label={t("matches.across")}
        value={across}
        options={acrossOptions.map((value) => ({
          value,
          label: value
            .split(",")
            .map((each) => t(`matches.crossing.${each as PairCrossing | typeof anything}`))
            .join(", "),
        }))}
        onChange={(value) =>
          change({ across: pairCrossings.filter((each) => value.split(",").includes(each)) })
        }
      />
      <Checkbox isSelected={view.unlinked} onChange={(unlinked) => change({ unlinked })}>
        {t("matches.unlinked")}
      </Checkbox>
    </>
  );
}

function PartnerFilter() {
  const { t } = useMessages();
  const { view, change } = useMatches();
  return (
    <Select<PartnerGroup>
      label={t("matches.among")}
      value={view.among}
      options={partnerGroups.map((value) => ({ value, label: t(`matches.partners.${value}`) }))}
      onChange={(among) => change({ among })}
    />
  );
}
