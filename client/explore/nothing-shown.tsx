import { useMemo } from "react";
import { useMessages } from "../locales/use-messages.ts";
import { EmptyState } from "../parts/state-views.tsx";
import { useExplore } from "./explore-context.ts";

/** Nothing is left: says why, and offers the filter that took it away. */
export function NothingShown() {
  const { t } = useMessages();
  const { view, change, data } = useExplore();
  const reasons = useMemo(
    () => ({
      kinds: view.kindsOff.length > 0,
      regions: view.regions.length > 0,
      hidden: view.without.length > 0,
    }),
    [view],
  );
  const take = (next: Partial<typeof view>, label: string) => (
    <button type="button" className="text-link" onClick={() => change((now) => ({ ...now, ...next }))}>
      {label}
    </button>
  );
  if (data.regions.data?.groups.length === 0) return <EmptyState title={t("home.noMatrix")} />;
  return (
    <EmptyState
      title={t("explore.empty.title")}
      action={
        <>
          {reasons.kinds && take({ kindsOff: [] }, t("explore.empty.kinds"))}
          {reasons.regions && take({ regions: [] }, t("explore.empty.regions"))}
          {reasons.hidden && take({ without: [] }, t("explore.empty.hidden", { count: view.without.length }))}
          {take({ by: "region", open: [], nodes: [], without: [], places: "" }, t("explore.empty.overview"))}
        </>
      }
    >
      {t(Object.values(reasons).includes(true) ? "explore.empty.why" : "explore.empty.begin")}
    </EmptyState>
  );
}
