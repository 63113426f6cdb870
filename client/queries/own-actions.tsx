import type { WholeQuery } from "#contract/find-query.ts";
import type { LongAnswer } from "../api/use-long-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { Select } from "../parts/select.tsx";
import type { Planning } from "./planning.ts";
import { useQueries } from "./queries-context.ts";

interface OwnActionsProperties {
  readonly text: string;
  readonly from: WholeQuery | undefined;
  readonly running: LongAnswer<"runCypher">;
  readonly planning: Planning;
  readonly seconds: number;
  readonly mostSeconds: number;
  readonly isOff: boolean;
  readonly setText: (text: string) => void;
  readonly setSeconds: (seconds: number) => void;
  readonly onRun: () => void;
}

const secondsOffered = [10, 30, 60];

/** What can be done with one's own text. */
export function OwnActions(properties: OwnActionsProperties) {
  const { running, planning, seconds, mostSeconds, isOff, setSeconds, onRun } = properties;
  const { t } = useMessages();
  const { turn } = useQueries();
  const hindrance = isOff ? t("queries.sandbox.off") : (planning.hindrance ?? undefined);
  const plan = (isProfile: boolean) => {
    turn((now) => ({ ...now, tab: "plan" }));
    planning.start(isProfile);
  };
  return (
    <div className="own-actions">
      {running.state === "asking" ? (
        <Button look="filled" onPress={running.stop}>
          {t("queries.form.stop")}
        </Button>
      ) : (
        <Button look={hindrance === undefined ? "filled" : "outlined"} onPress={onRun} whyNot={hindrance}>
          {t("queries.form.run")}
        </Button>
      )}
      <Button onPress={() => plan(false)} whyNot={hindrance}>
        {t("queries.plan.explain")}
      </Button>
      <Button onPress={() => plan(true)} whyNot={hindrance}>
        {t("queries.plan.profile")}
      </Button>
      <Select
        label={t("queries.own.seconds")}
        value={String(seconds)}
        options={secondsOffered
          .filter((each) => each <= mostSeconds)
          .map((each) => ({ value: String(each), label: t("queries.own.secondsValue", { count: each }) }))}
        onChange={(value) => setSeconds(Number(value))}
      />
      <span className="form-keys" aria-hidden="true">
        <kbd>{t("queries.form.controlKey")}</kbd> <kbd>{t("queries.form.enterKey")}</kbd>
      </span>
    </div>
  );
}
