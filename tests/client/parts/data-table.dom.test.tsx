import { act } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Column, DataTable } from "../../../client/parts/data-table.tsx";
import { type Drawn, draw } from "../draw.tsx";

interface Row {
  readonly name: string;
  readonly count: number;
}

const rows: Row[] = [
  { name: "Skåne", count: 86 },
  { name: "Nord-Est", count: 53 },
  { name: "Vlaanderen", count: 103 },
];
const columns: Column<Row>[] = [
  {
    id: "name",
    title: "Region",
    isRowHeader: true,
    cell: (row) => row.name,
    compare: (one, other) => one.name.localeCompare(other.name),
  },
  {
    id: "count",
    title: "All",
    isNumber: true,
    cell: (row) => row.count,
    compare: (one, other) => one.count - other.count,
  },
  { id: "note", title: "Note", cell: () => "–" },
];

let drawn: Drawn;
beforeEach(() => {
  drawn = draw(
    <DataTable
      label="Regions"
      columns={columns}
      rows={rows}
      keyOf={(row) => row.name}
      isCurrent={(row) => row.name === "Nord-Est"}
    />,
  );
});
afterEach(() => drawn.remove());

const names = () => [...drawn.place.querySelectorAll("tbody th")].map((cell) => cell.textContent);
const head = (title: string) => {
  const found = [...drawn.place.querySelectorAll("thead th")].find((cell) => cell.textContent === title);
  if (!found) throw new Error(`There is no column ${title}.`);
  return found;
};
const click = (title: string) => act(() => head(title).querySelector("button")?.click());

describe("DataTable", () => {
  it("shows rows as they come, with the current one marked", () => {
    expect(names()).toEqual(["Skåne", "Nord-Est", "Vlaanderen"]);
    expect(drawn.place.querySelector(".row-current")?.textContent).toContain("Nord-Est");
    expect(head("Region").getAttribute("aria-sort")).toBeNull();
  });

  it("sorts texts from the first, then from the last, then as they came", () => {
    click("Region");
    expect(names()).toEqual(["Nord-Est", "Skåne", "Vlaanderen"]);
    expect(head("Region").getAttribute("aria-sort")).toBe("ascending");
    click("Region");
    expect(names()).toEqual(["Vlaanderen", "Skåne", "Nord-Est"]);
    click("Region");
    expect(names()).toEqual(["Skåne", "Nord-Est", "Vlaanderen"]);
  });

  it("sorts numbers from the largest first", () => {
    click("All");
    expect(names()).toEqual(["Vlaanderen", "Skåne", "Nord-Est"]);
    expect(head("All").getAttribute("aria-sort")).toBe("descending");
  });

  it("offers no sorting where there is no order", () => {
    expect(head("Note").querySelector("button")).toBeNull();
  });
});
