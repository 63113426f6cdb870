import { useState } from "react";
import type { WholeQuery } from "#contract/find-query.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { FailedState, LoadingState } from "../parts/state-views.tsx";
import { CypherText } from "./cypher-text.tsx";

interface VersionsDialogProperties {
  readonly whole: WholeQuery;
  readonly onClose: () => void;
}

/** Who changed a team's query when, and what each version says. */
export function VersionsDialog({ whole, onClose }: VersionsDialogProperties) {
  const { t, name, date } = useMessages();
  const [opened, setOpened] = useState<number | null>(null);
  return (
    <Dialog
      title={t("queries.versionsOf", { title: name(whole.query.title) })}
      width="wide"
      onClose={onClose}
    >
      <ol className="version-list">
        {whole.versions.map(({ version, author, note, recordedAt }) => (
          <li key={version}>
            <p>
              <strong>{t("queries.version", { version })}</strong>{" "}
              {[author, date(recordedAt.slice(0, 10)), note].filter(Boolean).join(" · ")}{" "}
              <Button
                look="text"
                label={t("queries.seeVersion", { version })}
                onPress={() => setOpened(opened === version ? null : version)}
              >
                {t(opened === version ? "queries.hide" : "queries.see")}
              </Button>
            </p>
            {opened === version && <OneVersion id={whole.query.id} version={version} />}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

function OneVersion({ id, version }: { readonly id: string; readonly version: number }) {
  const { name } = useMessages();
  const answer = useAnswer("findQuery", { id, version }, { keepsPrevious: false });
  if (answer.state === "failed" && answer.error)
    return <FailedState error={answer.error} onRetry={answer.refetch} />;
  if (answer.data === undefined) return <LoadingState onStop={answer.cancel} />;
  return (
    <>
      <p className="note">{name(answer.data.definition.title)}</p>
      <CypherText cypher={answer.data.definition.cypher} />
    </>
  );
}
