import { drawnKinds, type Grouping, groupings } from "#contract/words.ts";
import { lookOf } from "../../graph/draw-links.ts";
import { linkLooks, type SwitchableLook, toggleKind, toggleLook } from "../../graph/explore-view.ts";
import { useMessages } from "../../locales/use-messages.ts";
import { Glyph } from "../../parts/glyph.tsx";
import { LineSample } from "../../parts/line-sample.tsx";
import { Select } from "../../parts/select.tsx";
import { useExplore } from "../explore-context.ts";
import { ConfidenceShares } from "./confidence-shares.tsx";
import { countShownKinds } from "./count-shown-kinds.ts";
import { RegionFilter } from "./region-filter.tsx";

/** The key of the picture, which is its filter too: made from what is drawn, so the two cannot disagree. */
export function KeyPanel({ onArrange }: { readonly onArrange: () => void }) {
  const { t } = useMessages();
  const { view, change, actions, data } = useExplore();
  return (
    <section className="key" aria-label={t("explore.key.label")}>
      <div className="key-scroll">
        <KindKey />
        <LinkKey />
        <ConfidenceShares />
        <RegionFilter />
        {data.regions.data?.groups.some((group) => group.basis === "illustrative") || view.illustrative ? (
          <label className="key-row">
            <input
              type="checkbox"
              checked={view.illustrative}
              onChange={() => change((now) => ({ ...now, illustrative: !now.illustrative }))}
            />
            {t("explore.key.showIllustrative")}
          </label>
        ) : null}
      </div>
      <div className="key-foot">
        <Select<Grouping | "none">
          label={t("explore.key.groupBy")}
          value={view.by ?? "none"}
          options={[
            ...groupings.map((by) => ({ value: by, label: t(`groupings.${by}`) })),
            { value: "none" as const, label: t("explore.key.noGroups") },
          ]}
          onChange={(by) => actions.groupBy(by === "none" ? null : by)}
        />
        <button type="button" className="button button-outlined" onClick={onArrange}>
          {t("explore.key.arrange")}
        </button>
        <p className="note">{t("explore.key.landMeans")}</p>
      </div>
    </section>
  );
}

function KindKey() {
  const { t, number } = useMessages();
  const { view, change, drawn, data } = useExplore();
  const inGraph = data.regions.data?.counts;
  const shown = countShownKinds(view, drawn);
  const present = drawnKinds.filter((kind) => (inGraph?.[kind] ?? 0) > 0 || shown.has(kind));
  return (
    <fieldset className="key-part">
      <legend className="split-head">
        {t("explore.key.kinds")}
        <span>{t("explore.key.shownInGraph")}</span>
      </legend>
      {present.map((kind) => (
        <label className="key-row" key={kind}>
          <input
            type="checkbox"
            checked={!view.kindsOff.includes(kind)}
            onChange={(event) => change((now) => toggleKind(now, kind, isAlone(event.nativeEvent), present))}
          />
          <Glyph kind={kind} basis="real" size={16} />
          <span>{t(`kinds.${kind}.title`)}</span>
          <span className="key-count">
            {view.kindsOff.includes(kind)
              ? t("explore.key.hidden")
              : `${number(shown.get(kind) ?? 0)} / ${number(inGraph?.[kind] ?? 0)}`}
          </span>
        </label>
      ))}
      <p className="note">{t("explore.key.alone")}</p>
    </fieldset>
  );
}

/** Alt with the click (or with Space) leaves only this kind on. */
const isAlone = (event: Event) => event instanceof MouseEvent && event.altKey;

function LinkKey() {
  const { t, number } = useMessages();
  const { view, change, data, drawnIds } = useExplore();
  const counts = new Map<SwitchableLook, number>();
  data.graph.forEachEdge((_, link) => {
    if (drawnIds.has(link.from) && drawnIds.has(link.to) && link.type !== "LOCATED_IN")
      counts.set(lookOf(link), (counts.get(lookOf(link)) ?? 0) + 1);
  });
  const present = linkLooks.filter(
    (look) => counts.has(look) || look === "stated" || view.linksOff.includes(look),
  );
  return (
    <fieldset className="key-part">
      <legend className="split-head">
        {t("explore.key.links")}
        <span>{t("explore.key.shown")}</span>
      </legend>
      {present.map((look) => (
        <label className="key-row" key={look}>
          <input
            type="checkbox"
            checked={!view.linksOff.includes(look)}
            onChange={() => change((now) => toggleLook(now, look))}
          />
          <LineSample look={look} />
          <span>{t(`looks.${look}`)}</span>
          <span className="key-count">
            {view.linksOff.includes(look) ? t("explore.key.hidden") : number(counts.get(look) ?? 0)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
