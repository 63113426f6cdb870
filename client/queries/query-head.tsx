import { useState } from "react";
import type { WholeQuery } from "#contract/find-query.ts";
import { useSending } from "../api/use-sending.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { FailedState } from "../parts/state-views.tsx";
import { BackToLibrary } from "./back-to-library.tsx";
import { DroppedNotice } from "./dropped-notice.tsx";
import { listStrangers } from "./form-values.ts";
import { useQueries } from "./queries-context.ts";
import { RemoveQueryDialog } from "./remove-query-dialog.tsx";
import { saveFile } from "./save-file.ts";
import { VersionsDialog } from "./versions-dialog.tsx";

const outdatedByMarking = ["listQueries", "findQuery"] as const;

/** What the query is, where it is kept, and what it counts. */
export function QueryHead({ whole }: { readonly whole: WholeQuery }) {
  const { t, name, date, word } = useMessages();
  const { view, turn } = useQueries();
  const { query, definition, fileName } = whole;
  const marking = useSending("markQuery", outdatedByMarking);
  const [dialog, setDialog] = useState<"versions" | "remove" | null>(null);
  const dropped = [...view.dropped, ...listStrangers(definition.parameters, view.values)];
  const isTeam = query.origin === "team";
  return (
    <header className="query-head">
      <BackToLibrary />
      <h1 id="query-title">{name(query.title)}</h1>
      <p className="query-facts">
        <span>
          {[
            fileName,
            t("queries.version", { version: query.version }),
            isTeam && query.author && t("queries.savedBy", { author: query.author }),
            isTeam && query.recordedAt && date(query.recordedAt.slice(0, 10)),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
        {query.tags.map((tag) => (
          <button
            key={tag}
            type="button"
            className="query-tag"
            title={t("queries.library.tagged", { tag: word("queryTags", tag) })}
            onClick={() => turn((now) => ({ ...now, tag, part: null }))}
          >
            {word("queryTags", tag)}
          </button>
        ))}
      </p>
      <p className="query-description">{name(query.description)}</p>
      <p className="query-actions">
        <Button
          look="text"
          onPress={() => void marking.send({ id: query.id, isFavourite: !query.isFavourite })}
        >
          {t(query.isFavourite ? "queries.unmark" : "queries.mark")}
        </Button>
        <Button look="text" onPress={() => saveFile(fileName, whole.file, "text/plain")}>
          {t("queries.keepFile")}
        </Button>
        {isTeam && (
          <>
            <Button look="text" onPress={() => setDialog("versions")}>
              {t("queries.versions", { count: whole.versions.length })}
            </Button>
            <Button look="text" onPress={() => setDialog("remove")}>
              {t("queries.remove")}
            </Button>
          </>
        )}
      </p>
      {marking.error && <FailedState error={marking.error} />}
      <DroppedNotice names={dropped} />
      {dialog === "versions" && <VersionsDialog whole={whole} onClose={() => setDialog(null)} />}
      {dialog === "remove" && <RemoveQueryDialog whole={whole} onClose={() => setDialog(null)} />}
    </header>
  );
}
