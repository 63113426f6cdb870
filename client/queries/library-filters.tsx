import { useState } from "react";
import type { Queries } from "#contract/list-queries.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { countPart } from "./filter-library.ts";
import { useQueries } from "./queries-context.ts";
import { libraryParts, selectionName } from "./queries-view.ts";

const tagsAtFirst = 7;

type LibraryFiltersProperties = Pick<Queries, "tags" | "queries">;

/** One tag or one part of the library at a time; a second press brings all back. */
export function LibraryFilters({ tags, queries }: LibraryFiltersProperties) {
  const { t, word } = useMessages();
  const { view, turn } = useQueries();
  const [isOpen, setOpen] = useState(false);
  const isCut = tags.length > tagsAtFirst + 1 && !isOpen;
  const first = tags.slice(0, tagsAtFirst);
  const chosen = tags.find(({ tag }) => tag === view.tag);
  const shown = !isCut ? tags : chosen && !first.includes(chosen) ? [...first, chosen] : first;
  const parts = libraryParts
    .map((part) => ({ part, count: countPart(queries, part) }))
    .filter(({ part, count }) => count > 0 && (part !== "selection" || view.values[selectionName]));
  return (
    <div className="library-filters" role="group" aria-label={t("queries.library.filters")}>
      {parts.map(({ part, count }) => (
        <FilterChip
          key={part}
          label={t(`queries.library.part.${part}`)}
          count={count}
          isOn={view.part === part}
          onPress={() => turn((now) => ({ ...now, tag: null, part: now.part === part ? null : part }))}
        />
      ))}
      {shown.map(({ tag, queries: count }) => (
        <FilterChip
          key={tag}
          label={word("queryTags", tag)}
          count={count}
          isOn={view.tag === tag}
          onPress={() => turn((now) => ({ ...now, part: null, tag: now.tag === tag ? null : tag }))}
        />
      ))}
      {isCut && (
        <Button look="text" onPress={() => setOpen(true)}>
          {t("queries.library.moreTags", { count: tags.length - shown.length })}
        </Button>
      )}
    </div>
  );
}

interface FilterChipProperties {
  readonly label: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onPress: () => void;
}

function FilterChip({ label, count, isOn, onPress }: FilterChipProperties) {
  const { number } = useMessages();
  return (
    <button type="button" className="library-chip" aria-pressed={isOn} onClick={onPress}>
      {label} {number(count)}
    </button>
  );
}
