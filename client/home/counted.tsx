import type { ReactNode } from "react";
import { InlineButton } from "../parts/inline-button.tsx";
import { type OpenList, useOpenList } from "./open-list.ts";

interface CountedProperties {
  readonly list: OpenList;
  readonly children: ReactNode;
}

/** A number, or a phrase with one, that opens its list. */
export function Counted({ list, children }: CountedProperties) {
  const open = useOpenList();
  return <InlineButton onPress={() => open(list)}>{children}</InlineButton>;
}
