import { useMemo } from "react";
import { useMessages } from "../locales/use-messages.ts";
import { findLinkType } from "./find-link-type.ts";
import type { ValueWords } from "./value-texts.ts";

export function useValueWords(): ValueWords {
  const { t, name, compare } = useMessages();
  return useMemo(
    () => ({
      ...{ name, compare, yes: t("queries.value.yes"), no: t("queries.value.no") },
      link: (type, from, to) => {
        const known = findLinkType(type);
        return known === undefined ? `${from} ${type} ${to}` : t(`links.${known}.sentence`, { from, to });
      },
    }),
    [t, name, compare],
  );
}
