import { useRef, useState } from "react";
import type { QueryDefinition } from "#contract/query-definition.ts";
import { ask } from "../api/ask.ts";
import { AskError } from "../api/ask-error.ts";
import { useSending } from "../api/use-sending.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { remember, remembered } from "../parts/remember.ts";
import { FailedState, LoadingState } from "../parts/state-views.tsx";
import { CypherText } from "./cypher-text.tsx";
import { FaultList } from "./fault-list.tsx";
import { placeInFile } from "./place-in-file.ts";
import { useQueries } from "./queries-context.ts";
import { openQuery } from "./queries-view.ts";

interface Import {
  readonly fileName: string;
  readonly text: string;
  readonly definition: QueryDefinition | null;
  readonly error: AskError | null;
}

/** As many as the server takes. */
const mostCharacters = 40_000;

const refuseFile = (detail: string) => new AskError("bad-parameter", { detail, faults: [{ detail }] });

/** A query from a file: read and checked first, with every fault at its line; saved for the team when it is looked at. */
export function ImportQuery() {
  const { t } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<Import | null>(null);
  const take = async (file: File) => {
    const fileName = file.name;
    setRead({ fileName, text: "", definition: null, error: null });
    // What no query is as long as need not be read, nor sent.
    const text = file.size > 4 * mostCharacters ? null : await file.text();
    if (text === null || text.length > mostCharacters || text.trim() === "") {
      const isEmpty = text?.trim() === "";
      const detail = t(isEmpty ? "queries.import.empty" : "queries.import.tooLong", { most: mostCharacters });
      setRead({ fileName, text: "", definition: null, error: refuseFile(detail) });
      return;
    }
    try {
      const { definition } = await ask("readQueryFile", { text });
      setRead({ fileName, text, definition, error: null });
    } catch (cause) {
      if (!(cause instanceof AskError)) throw cause;
      setRead({ fileName, text, definition: null, error: cause });
    }
  };
  return (
    <>
      <Button onPress={() => field.current?.click()}>{t("queries.import.button")}</Button>
      <input
        ref={field}
        type="file"
        accept=".cypher,.cyp,.txt"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void take(file);
          // The same file can be chosen again once it is mended.
          target.value = "";
        }}
      />
      {read !== null && <ImportDialog read={read} onClose={() => setRead(null)} />}
    </>
  );
}

const outdated = ["listQueries"] as const;

function ImportDialog({ read, onClose }: { readonly read: Import; readonly onClose: () => void }) {
  const { t, name } = useMessages();
  const { change } = useQueries();
  const { send, isSending, error } = useSending("makeQuery", outdated);
  const [author, setAuthor] = useState(() => remembered("author") ?? "");
  const { definition, fileName } = read;
  const save = async () => {
    if (definition === null) return;
    remember("author", author.trim() === "" ? null : author.trim());
    const made = await send({ definition, author, note: t("queries.import.note", { file: fileName }) });
    if (made === undefined) return;
    onClose();
    change((now) => openQuery(now, made.query.id));
  };
  return (
    <Dialog
      title={definition === null ? fileName : name(definition.title)}
      detail={definition === null ? undefined : fileName}
      width="wide"
      onClose={onClose}
      foot={
        definition !== null && (
          <Button look="filled" isDisabled={isSending} onPress={() => void save()}>
            {t("queries.import.save")}
          </Button>
        )
      }
    >
      {read.error !== null && <FailedFile error={read.error} title={t("queries.import.unreadable")} />}
      {definition === null && read.error === null && <LoadingState what={t("queries.import.reading")} />}
      {definition !== null && (
        <>
          <p>{name(definition.description)}</p>
          <CypherText cypher={definition.cypher} />
          <label className="import-author">
            <span>{t("queries.import.author")}</span>
            <input className="text-field" value={author} onChange={({ target }) => setAuthor(target.value)} />
          </label>
        </>
      )}
      {error && (
        <FailedFile
          error={error}
          title={t("queries.import.notSaved")}
          cypher={definition === null ? undefined : { file: read.text, cypher: definition.cypher }}
        />
      )}
    </Dialog>
  );
}

interface FailedFileProperties {
  readonly error: AskError;
  readonly title: string;
  /** Where the places of the faults are to be found again. */
  readonly cypher?: Parameters<typeof placeInFile>[1] | undefined;
}

/** What is wrong with the file, each with its line and column; what has nothing to do with it is told as elsewhere. */
function FailedFile({ error, title, cypher }: FailedFileProperties) {
  const { t } = useMessages();
  const isOfFile = ["bad-parameter", "wrong-query", "refused-query", "too-large"].includes(error.code);
  const faults =
    cypher === undefined ? error.faults : error.faults.map((fault) => placeInFile(fault, cypher));
  return (
    <>
      <FailedState error={error} {...(isOfFile ? { title } : {})} />
      {faults.length > 0 && <p className="note">{t("queries.import.faults", { count: faults.length })}</p>}
      <FaultList faults={faults} />
    </>
  );
}
