import type { Column } from "#contract/query-answer.ts";
import type { AnswerShape } from "#contract/words.ts";
import { useLanguage, useMessages } from "../locales/use-messages.ts";
import { MenuButton } from "../parts/menu.tsx";
import { apiAddress, formatsOf, holdsNodes } from "./api-addresses.ts";
import { useQueries } from "./queries-context.ts";

interface ExportMenuProperties {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  readonly columns: readonly Column[] | undefined;
  readonly shape: AnswerShape;
}

/** The answer as a file, by the same addresses that programs use. */
export function ExportMenu({ id, values, columns, shape }: ExportMenuProperties) {
  const { t, word } = useMessages();
  const language = useLanguage();
  const { view } = useQueries();
  const formats = formatsOf(holdsNodes(columns, shape));
  const download = (chosen: string) => {
    const format = formats.find((each) => each === chosen);
    if (format === undefined) return;
    const link = document.createElement("a");
    link.href = apiAddress({ id, values, limit: view.limit, language }, format);
    link.download = "";
    link.click();
  };
  return (
    <MenuButton
      choices={formats.map((format) => ({ id: format, label: word("answerFormats", format) }))}
      onChoose={download}
    >
      {t("queries.result.export")}
    </MenuButton>
  );
}
