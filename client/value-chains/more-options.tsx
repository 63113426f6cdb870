import { useState } from "react";
import { type BorderKind, borderKinds } from "#contract/words.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { Checkbox } from "../parts/checkbox.tsx";
import { DayField } from "../parts/day-field.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { SearchBox } from "../parts/search-box.tsx";
import { Select } from "../parts/select.tsx";
import { useChain } from "./chain-context.ts";
import { ChainToggles } from "./chain-toggles.tsx";

/** Borders to cross, with and without whom, hubs, the day: what the first row has no room for. */
export function MoreOptions({ onClose }: { readonly onClose: () => void }) {
  const { t } = useMessages();
  const { chain, view, change } = useChain();
  const pairs = Math.max(1, chain.pairs);
  return (
    <Dialog
      title={t("chains.options.more")}
      onClose={onClose}
      foot={
        <Button look="filled" onPress={onClose}>
          {t("chains.options.done")}
        </Button>
      }
    >
      <div className="more-options">
        <Select
          label={t("chains.options.crossLeast")}
          value={String(view.cross)}
          options={Array.from({ length: Math.min(pairs, 11) + 1 }, (_, count) => ({
            value: String(count),
            label: String(count),
          }))}
          onChange={(count) => change({ cross: Number(count) })}
        />
        <Select<BorderKind>
          label={t("chains.options.border")}
          value={view.border}
          options={borderKinds.map((value) => ({ value, label: t(`borders.${value}`) }))}
          onChange={(border) => change({ border })}
        />
        <ChainToggles />
        <Checkbox isSelected={view.isDiverse} onChange={(isDiverse) => change({ isDiverse })}>
          {t("chains.options.diverse")}
        </Checkbox>
        <Checkbox isSelected={view.illustrative} onChange={(illustrative) => change({ illustrative })}>
          {t("chains.options.illustrative")}
        </Checkbox>
        <Whom label={t("chains.options.withSearch")} list="contains" />
        <Whom label={t("chains.options.withoutSearch")} list="without" />
        <label className="select">
          <span className="select-label">{t("chains.options.hubs")}</span>
          <input
            type="number"
            min={0}
            max={10_000}
            placeholder={t("chains.options.hubsAll")}
            value={view.hubs ?? ""}
            onChange={(event) =>
              change({ hubs: event.target.value === "" ? null : event.target.valueAsNumber })
            }
          />
        </label>
        <DayField label={t("chains.options.date")} day={view.date} onChange={(date) => change({ date })}>
          {view.date === null && <span className="note">{t("chains.options.today")}</span>}
        </DayField>
      </div>
    </Dialog>
  );
}

interface WhomProperties {
  readonly label: string;
  readonly list: "contains" | "without";
}

/** Only who is active or could be can be asked for. */
function Whom({ label, list }: WhomProperties) {
  const { t, name } = useMessages();
  const { chain, view, change } = useChain();
  const [refused, setRefused] = useState<string | null>(null);
  const known = new Set(chain.parties.map(({ party }) => party.id));
  const other = list === "contains" ? "without" : "contains";
  return (
    <div>
      <p>{label}</p>
      <SearchBox
        label={label}
        accepts={(node) => ["cluster", "company", "knowledge-institute", "public-body"].includes(node.kind)}
        onChoose={(node) => {
          if (!known.has(node.id)) {
            setRefused(name(node.name));
            return;
          }
          setRefused(null);
          change({
            [list]: [...new Set([...view[list], node.id])],
            [other]: view[other].filter((id) => id !== node.id),
          });
        }}
      />
      {refused !== null && (
        <p className="edit-fault" role="alert">
          {t("chains.options.notOne", { name: refused })}
        </p>
      )}
    </div>
  );
}
