import { useNavigate } from "@tanstack/react-router";
import type { Card } from "#contract/find-card.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useMessages } from "../../locales/use-messages.ts";
import { MenuButton } from "../../parts/menu.tsx";

/** The queries of the library that this node can be filled into; nothing where none fits its kind. */
export function QueryMenu({ node }: { readonly node: Card["node"] }) {
  const { t, name } = useMessages();
  const navigate = useNavigate();
  const library = useAnswer("listQueries", {});
  const fitting = (library.data?.queries ?? []).flatMap((query) => {
    const fit = query.fits.find(({ kind }) => kind === node.kind);
    return fit === undefined ? [] : [{ id: query.id, label: name(query.title), parameter: fit.parameter }];
  });
  if (fitting.length === 0) return null;
  const open = (id: string) => {
    const chosen = fitting.find((query) => query.id === id);
    if (chosen === undefined) return;
    void navigate({
      to: "/queries",
      search: (old: { lang?: string | undefined }) =>
        ({ lang: old.lang, query: id, [`p.${chosen.parameter}`]: node.id }) as never,
    });
  };
  return (
    <MenuButton choices={fitting} onChoose={open}>
      {t("explore.action.queries", { count: fitting.length })}
    </MenuButton>
  );
}
