import { useMessages } from "../../locales/use-messages.ts";
import { useExplore } from "../explore-context.ts";

/** Only these regions: none ticked means all of them. */
export function RegionFilter() {
  const { t, name, number } = useMessages();
  const { view, change, data } = useExplore();
  const groups = data.regions.data?.groups ?? [];
  const toggle = (id: string) =>
    change((now) => ({
      ...now,
      regions: now.regions.includes(id) ? now.regions.filter((one) => one !== id) : [...now.regions, id],
    }));
  return (
    <details className="key-part" open={view.regions.length > 0}>
      <summary className="split-head">
        {t("explore.key.regions")}
        <span>
          {view.regions.length === 0
            ? t("values.all", { count: groups.length })
            : t("values.of", { shown: view.regions.length, total: groups.length })}
        </span>
      </summary>
      {groups.map(({ keys, total }) => (
        <label className="key-row" key={keys[0]!.id}>
          <input
            type="checkbox"
            checked={view.regions.includes(keys[0]!.id)}
            onChange={() => toggle(keys[0]!.id)}
          />
          <span>{name(keys[0]!.name)}</span>
          <span className="key-count">{number(total)}</span>
        </label>
      ))}
      {view.regions.length > 0 && (
        <button
          type="button"
          className="text-link"
          onClick={() => change((now) => ({ ...now, regions: [] }))}
        >
          {t("explore.key.allRegions")}
        </button>
      )}
    </details>
  );
}
