import { X } from "lucide-react";
import type { Paths } from "#contract/find-paths.ts";
import { type PathThrough, pathThroughs } from "#contract/words.ts";
import type { ShownWays } from "../graph/explore-view.ts";
import { useMessages } from "../locales/use-messages.ts";
import { IconButton } from "../parts/button.tsx";
import { Checkbox } from "../parts/checkbox.tsx";
import { EmptyState, FailedState, LoadingState } from "../parts/state-views.tsx";
import { useExplore } from "./explore-context.ts";

/** How two nodes are connected: the shortest ways, each as a sentence; choosing one lights it in the picture. */
export function WaysPanel({ ways }: { readonly ways: ShownWays }) {
  const { t, name } = useMessages();
  const { data, change } = useExplore();
  const { paths } = data;
  const set = (next: Partial<ShownWays> | null) =>
    change((view) => ({
      ...view,
      ways: next === null || view.ways === null ? null : { ...view.ways, ...next },
    }));
  return (
    <section className="ways" aria-label={t("explore.ways.label")}>
      <header className="ways-head">
        <h2>
          {paths.data
            ? t("explore.titleOf.ways", { from: name(paths.data.from.name), to: name(paths.data.to.name) })
            : t("explore.ways.label")}
        </h2>
        <IconButton label={t("explore.ways.close")} onPress={() => set(null)}>
          <X size={18} aria-hidden />
        </IconButton>
      </header>
      <fieldset className="ways-through">
        <legend>{t("explore.ways.through")}</legend>
        {pathThroughs.map((through) => (
          <Checkbox
            key={through}
            isSelected={ways.through.includes(through)}
            onChange={() => set({ through: toggled(ways.through, through), lit: 0 })}
          >
            {t(`explore.ways.${through}`)}
          </Checkbox>
        ))}
      </fieldset>
      {paths.state === "failed" && paths.error && <FailedState error={paths.error} onRetry={paths.refetch} />}
      {paths.data === undefined && paths.state === "loading" && (
        <LoadingState what={t("explore.ways.loading")} onStop={paths.cancel} />
      )}
      {paths.data && !paths.isStale && (
        <WayList paths={paths.data} ways={ways} onLight={(lit) => set({ lit })} />
      )}
    </section>
  );
}

interface WayListProperties {
  readonly paths: Paths;
  readonly ways: ShownWays;
  readonly onLight: (lit: number) => void;
}

function WayList({ paths, ways, onLight }: WayListProperties) {
  const { t, language } = useMessages();
  if (paths.paths.length === 0)
    return <EmptyState title={t("explore.ways.none")}>{t("explore.ways.noneAdvice")}</EmptyState>;
  return (
    <>
      <ol className="way-list">
        {paths.paths.map((path, at) => (
          <li key={path.links.join()}>
            <button type="button" className="way" aria-pressed={ways.lit === at} onClick={() => onLight(at)}>
              <span className="way-length">{t("explore.ways.links", { count: path.length })}</span>
              {path.sentence[language]}
            </button>
          </li>
        ))}
      </ol>
      {paths.truncated && (
        <p className="note">{t("explore.ways.more", { shown: paths.shown, total: paths.total })}</p>
      )}
    </>
  );
}

const toggled = (list: readonly PathThrough[], one: PathThrough) =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
