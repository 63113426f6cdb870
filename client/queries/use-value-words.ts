import { useMemo } from "react";
import { useMessages } from "../locales/use-messages.ts";
import type { ValueWords } from "./value-texts.ts";

export function useValueWords(): ValueWords {
  const { t, name, compare } = useMessages();
  return useMemo(
    () => ({ name, compare, yes: t("queries.value.yes"), no: t("queries.value.no") }),
    [t, name, compare],
  );
}
