import { needOrigins } from "#contract/words.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Checkbox } from "../parts/checkbox.tsx";
import { useMatches } from "./matches-context.ts";

/** Which origins of needs count: each can be switched off, but for the last. */
export function NeedsChoice() {
  const { t } = useMessages();
  const { view, change } = useMatches();
  return (
    <fieldset className="needs-choice">
      <legend>{t("matches.needs")}</legend>
      {needOrigins.map((origin) => {
        const isOn = view.needs.includes(origin);
        return (
          <Checkbox
            key={origin}
            isSelected={isOn}
            // One has to be left: without needs there is nothing to answer.
            isDisabled={isOn && view.needs.length === 1}
            onChange={(isWanted) =>
              change({
                needs: needOrigins.filter((each) => (each === origin ? isWanted : view.needs.includes(each))),
              })
            }
          >
            {t(`matches.origin.${origin}`)}
          </Checkbox>
        );
      })}
    </fieldset>
  );
}
