import { Fragment, type ReactNode } from "react";
import { useMessages } from "../locales/use-messages.ts";

/** "A, B and C" of elements, with the commas and the "and" of the language. */
export function Listed({ items }: { readonly items: readonly ReactNode[] }) {
  const { listPieces } = useMessages();
  return listPieces(items.length).map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
    <Fragment key={at}>{typeof piece === "number" ? items[piece] : piece}</Fragment>
  ));
}
