import { useState } from "react";
import type { CypherToRun } from "#contract/run-cypher.ts";
import { type AnswerFormat, answerFormats } from "#contract/words.ts";
import { AskError } from "../api/ask-error.ts";
import { askFile } from "../api/ask-file.ts";
import { useMessages } from "../locales/use-messages.ts";
import { MenuButton } from "../parts/menu.tsx";
import { FailedState } from "../parts/state-views.tsx";
import { saveFile } from "./save-file.ts";
import { patienceOf } from "./use-own-run.ts";

/** The last answer as a file: run once more, since the server keeps none. */
export function OwnExport({ input }: { readonly input: CypherToRun | undefined }) {
  const { t, word } = useMessages();
  const [error, setError] = useState<AskError | null>(null);
  if (input === undefined) return null;
  const { run: _, ...again } = input;
  const download = async (format: AnswerFormat) => {
    setError(null);
    try {
      const file = await askFile(again, format, patienceOf(input.seconds ?? 10));
      saveFile(`cypher.${format}`, file, file.type);
    } catch (cause) {
      if (!(cause instanceof AskError)) throw cause;
      setError(cause);
    }
  };
  return (
    <>
      {error && <FailedState error={error} />}
      <MenuButton
        choices={answerFormats.map((format) => ({ id: format, label: word("answerFormats", format) }))}
        onChoose={(chosen) => {
          const format = answerFormats.find((each) => each === chosen);
          if (format !== undefined) void download(format);
        }}
      >
        {t("queries.result.export")}
      </MenuButton>
    </>
  );
}
