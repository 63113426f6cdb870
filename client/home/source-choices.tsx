import { type SourceOrder, sourceOrders } from "#contract/words.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Select } from "../parts/select.tsx";
import type { SourcesBehind } from "./open-list.ts";

export interface SourceChoice {
  /** Begun words of title or publisher. */
  readonly words: string;
  /** Of publication; `none` for those without a date. */
  readonly year: string | undefined;
  readonly order: SourceOrder;
}

interface SourceChoicesProperties {
  readonly choice: SourceChoice;
  /** None where the list cannot be narrowed down to a year. */
  readonly years: NonNullable<SourcesBehind["years"]>;
  readonly onChange: (choice: SourceChoice) => void;
}

const anyYear = "any";

/** Words, year and order of a list of sources. The years are all there are: more than the bars can show. */
export function SourceChoices({ choice, years, onChange }: SourceChoicesProperties) {
  const { t } = useMessages();
  const orderNames: Record<SourceOrder, string> = {
    facts: t("home.sourcesByFacts"),
    published: t("home.sourcesByDate"),
    title: t("home.sourcesByTitle"),
  };
  const yearOptions = years.toReversed().map(({ year, sources }) => ({
    value: year,
    label:
      year === "none"
        ? t("home.sourcesYearNone", { sources })
        : t("home.sourcesYearOption", { year, sources }),
  }));
  return (
    <div className="source-choices">
      <label className="select">
        <span className="select-label">{t("home.sourcesWords")}</span>
        <input
          type="search"
          value={choice.words}
          maxLength={200}
          onChange={(event) => onChange({ ...choice, words: event.target.value })}
        />
      </label>
      {years.length > 0 && (
        <Select
          label={t("home.sourcesYear")}
          value={choice.year ?? anyYear}
          options={[{ value: anyYear, label: t("home.sourcesYearAny") }, ...yearOptions]}
          onChange={(year) => onChange({ ...choice, year: year === anyYear ? undefined : year })}
        />
      )}
      <Select
        label={t("home.sourcesOrder")}
        value={choice.order}
        options={sourceOrders.map((order) => ({ value: order, label: orderNames[order] }))}
        onChange={(order) => onChange({ ...choice, order })}
      />
    </div>
  );
}
