import { lazy, Suspense, useMemo, useState } from "react";
import type { WholeQuery } from "#contract/find-query.ts";
import type { LongAnswer } from "../api/use-long-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { useLinkGap } from "../parts/screen-places.tsx";
import { Select } from "../parts/select.tsx";
import type { Planning } from "./planning.ts";
import { useQueries } from "./queries-context.ts";
import { fitsAddress, openQuery } from "./queries-view.ts";

interface OwnActionsProperties {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
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

const RunHistory = lazy(async () => ({ default: (await import("./editor/run-history.tsx")).RunHistory }));
const SaveQueryDialog = lazy(async () => ({
  default: (await import("./editor/save-query-dialog.tsx")).SaveQueryDialog,
}));

const secondsOffered = [10, 30, 60];

/** What can be done with one's own text. */
export function OwnActions(properties: OwnActionsProperties) {
  const { text, parameters, from, running, planning, seconds, mostSeconds, isOff } = properties;
  const { setText, setSeconds, onRun } = properties;
  const [isSaving, setSaving] = useState(false);
  const { t } = useMessages();
  const { change, turn } = useQueries();
  const isTooLong = !fitsAddress(text);
  const [said, action] = [t("queries.own.notInLink"), t("queries.own.saveInstead")];
  const gap = useMemo(
    () => (isTooLong ? { said, action, act: () => setSaving(true) } : null),
    [isTooLong, said, action],
  );
  useLinkGap(gap);
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
      <Button onPress={() => setSaving(true)} whyNot={planning.hindrance ?? undefined}>
        {t("queries.own.save")}
      </Button>
      <Suspense>
        <RunHistory onChoose={setText} />
        {isSaving && (
          <SaveQueryDialog
            cypher={text}
            from={from}
            values={parameters}
            columns={running.answered?.data.columns}
            onSaved={(saved) => {
              setSaving(false);
              change((now) => openQuery(now, saved.query.id));
            }}
            onClose={() => setSaving(false)}
          />
        )}
      </Suspense>
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
