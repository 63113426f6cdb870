import { type ReactNode, useState } from "react";
import { ListDialog } from "./list-dialog.tsx";
import { type OpenList, OpenListContext } from "./open-list.ts";

/** Where the lists behind the numbers of a screen open, one at a time. */
export function ListDialogPlace({ children }: { readonly children: ReactNode }) {
  const [list, setList] = useState<OpenList | null>(null);
  return (
    <OpenListContext value={setList}>
      {children}
      {list !== null && <ListDialog list={list} onClose={() => setList(null)} />}
    </OpenListContext>
  );
}
