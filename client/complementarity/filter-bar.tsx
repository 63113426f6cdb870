import type { Text } from "#contract/graph.ts";
import {
  type PairCrossing,
  type PairGroup,
  type PartnerGroup,
  pairCrossings,
  pairGroups,
  partnerGroups,
} from "#contract/words.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useMessages } from "../locales/use-messages.ts";
import { Checkbox } from "../parts/checkbox.tsx";
import { Select } from "../parts/select.tsx";
import { useMatches } from "./matches-context.ts";
import { useIsPhone } from "./use-media.ts";

/** One set of filters for matrix, scatter and list, all in the address; on a phone they are folded away. */
export function FilterBar() {
  const { t } = useMessages();
  const isPhone = useIsPhone();
  return (
    <search className="filter-bar" aria-label={t("matches.filters")}>
      {isPhone ? (
        <details>
          <summary>{t("matches.filters")}</summary>
          <Filters />
        </details>
      ) : (
        <Filters />
      )}
    </search>
  );
}

function Filters() {
  const { t } = useMessages();
  const { view, change } = useMatches();
  return (
    <>
      {view.of === null ? <AllFilters /> : <PartnerFilter />}
      <label className="select">
        <span className="select-label">{t("matches.date")}</span>
        <input
          type="date"
          value={view.date ?? ""}
          onChange={(event) => change({ date: event.target.value === "" ? null : event.target.value })}
        />
      </label>
      <Checkbox isSelected={view.illustrative} onChange={(illustrative) => change({ illustrative })}>
        {t("matches.illustrative")}
      </Checkbox>
    </>
  );
}

const anything = "any";

function AllFilters() {
  const { t } = useMessages();
  const { view, change } = useMatches();
  const language = useLanguage();
  const illustrative = view.illustrative ? ("true" as const) : ("false" as const);
  const regions = useGroups("region", { language, illustrative });
  const families = useGroups("family", { language, illustrative });
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
      <OneOf
        label={t("matches.inRegion")}
        all={t("matches.allRegions")}
        chosen={view.regions}
        groups={regions}
        onChoose={(ids) => change({ regions: ids })}
      />
      <OneOf
        label={t("matches.inFamily")}
        all={t("matches.allFamilies")}
        chosen={view.families}
        groups={families}
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

interface NamedGroup {
  readonly id: string;
  readonly name: Text;
}

function useGroups(
  by: "region" | "family",
  asked: { readonly language: "en" | "fr"; readonly illustrative: "true" | "false" },
): readonly NamedGroup[] {
  // Without invented facts it is the question that the first page asks: it costs nothing more.
  const input = asked.illustrative === "true" ? { by, ...asked } : { by, language: asked.language };
  const { data } = useAnswer("findOverview", input);
  return (data?.groups ?? []).flatMap(({ keys: [key] }) =>
    key === undefined ? [] : [{ id: key.id, name: key.name }],
  );
}

interface OneOfProperties {
  readonly label: string;
  readonly all: string;
  readonly chosen: readonly string[];
  readonly groups: readonly NamedGroup[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** One, all, or the several that a link brought along. */
function OneOf({ label, all, chosen, groups, onChoose }: OneOfProperties) {
  const { name, list, compare } = useMessages();
  const options = groups
    .map((group) => ({ value: group.id, label: name(group.name) }))
    .sort((one, other) => compare(one.label, other.label));
  const value = chosen.join(",");
  const isListed = value === "" || options.some((option) => option.value === value);
  const named = chosen.map((id) => options.find((option) => option.value === id)?.label ?? id);
  return (
    <Select
      label={label}
      value={value}
      options={[{ value: "", label: all }, ...(isListed ? [] : [{ value, label: list(named) }]), ...options]}
      onChange={(id) => onChoose(id === "" ? [] : id.split(","))}
    />
  );
}
