import { useMessages } from "../../locales/use-messages.ts";
import { Checkbox } from "../../parts/checkbox.tsx";
import { useQueries } from "../queries-context.ts";
import { type BesidePart, besideParts } from "../queries-view.ts";

interface BesideChoiceProperties {
  /** What this answer can be shown as. */
  readonly possible: readonly BesidePart[];
  readonly shown: readonly BesidePart[];
}

/** What else of the answer stands above its table. */
export function BesideChoice({ possible, shown }: BesideChoiceProperties) {
  const { t } = useMessages();
  const { turn } = useQueries();
  const choose = (part: BesidePart, isShown: boolean) =>
    turn((now) => ({
      ...now,
      beside: besideParts.filter((each) => (each === part ? isShown : shown.includes(each))),
    }));
  return (
    <div className="beside-choice" role="group" aria-label={t("queries.beside.title")}>
      <span aria-hidden="true">{t("queries.beside.title")}</span>
      {possible.map((part) => (
        <Checkbox key={part} isSelected={shown.includes(part)} onChange={(isShown) => choose(part, isShown)}>
          {t(`queries.beside.${part}`)}
        </Checkbox>
      ))}
    </div>
  );
}
