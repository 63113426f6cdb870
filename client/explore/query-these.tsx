import { Link } from "@tanstack/react-router";
import { useMessages } from "../locales/use-messages.ts";
import { useExplore } from "./explore-context.ts";

/** As many as a query takes at once, and an address holds. */
const mostNodes = 300;

/** The library with what is on the map as its selection: the selected nodes where there are several, else all of them. */
export function QueryThese({ className }: { readonly className: string }) {
  const { t } = useMessages();
  const { view, drawn, drawnIds } = useExplore();
  const selected = view.selected.filter((id) => drawnIds.has(id));
  const ids = (selected.length > 1 ? selected : drawn.nodes.map((node) => node.id)).slice(0, mostNodes);
  if (ids.length === 0) return null;
  return (
    <Link
      to="/queries"
      search={(old: { lang?: string | undefined }) =>
        ({ lang: old.lang, nodes: ids.join(","), only: "selection" }) as never
      }
      className={className}
    >
      {t("explore.action.queryThese", { count: ids.length })}
    </Link>
  );
}
