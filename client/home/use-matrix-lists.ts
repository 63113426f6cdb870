import type { Text } from "#contract/graph.ts";
import { useMessages } from "../locales/use-messages.ts";
import { cellGroupId, type MatrixField, type MatrixRow } from "./build-matrix.ts";
import type { OpenList } from "./open-list.ts";

/** Names and lists of the cells and rows of the matrix, the same for squares and table. */
export function useMatrixLists() {
  const { t, word, name } = useMessages();
  // Short names of the thirteen fields are ours; a field we do not know keeps its own.
  const fieldName = (field: { readonly id: string; readonly name: Text }) => {
    const short = word("families", field.id);
    return short === field.id ? name(field.name) : short;
  };
  const rowName = (row: MatrixRow) => name(row.name);
  const cellText = (row: MatrixRow, field: MatrixField, count: number) => {
    const named = { region: rowName(row), family: fieldName(field) };
    return count === 0
      ? t("home.cellNobody", named)
      : `${t("home.cell", { ...named, organisations: t("kinds.organisation.count", { count }) })}`;
  };
  const rowText = (row: MatrixRow) =>
    t("home.regionTotal", {
      region: rowName(row),
      organisations: t("kinds.organisation.count", { count: row.total }),
    });
  const cellList = (row: MatrixRow, field: MatrixField): OpenList => {
    const named = { region: rowName(row), family: fieldName(field) };
    return {
      kind: "group",
      title: t("home.listFamily", named),
      groupId: cellGroupId(row.id, field.id),
      nobody: { text: t("home.nobodyWhy", named), familyId: field.id },
    };
  };
  const rowList = (row: MatrixRow): OpenList => ({
    kind: "group",
    title: t("home.listOrganisations", { region: rowName(row) }),
    groupId: row.groupId,
  });
  return { fieldName, rowName, cellText, rowText, cellList, rowList };
}
