import type { Fault } from "#contract/errors.ts";
import type { Warning } from "#contract/query-answer.ts";
import type { Messages } from "../../locales/messages.ts";
import { sayWarning } from "../say-warning.ts";
import type { Remark, RemarkCode } from "./language-messages.ts";
import type { Mark } from "./open-code.ts";
import { endOfWord, offsetOf, type PlaceInText, placeOf } from "./place-in-text.ts";
import { isQuotation, sayFault, sayRemark } from "./say-remark.ts";
import type { Checked } from "./use-language.ts";

/** Something to be said of the text, of a place in it or of all. */
export interface Entry extends Omit<Mark, "from" | "to"> {
  readonly key: string;
  readonly place: (PlaceInText & Pick<Mark, "from" | "to">) | null;
  /** Of the run, not of the text as it stands. */
  readonly isOfRun: boolean;
  /** The sentence itself says who says so. */
  readonly isQuoted?: boolean;
}

export interface FromServer {
  readonly faults: readonly Fault[];
  readonly warnings: readonly Warning[];
}

/** What the checker and the server say, faults first and in the order of the text; what both say, once. */
export function gatherEntries(
  messages: Messages,
  text: string,
  checked: Checked | null,
  { faults, warnings }: FromServer,
): Entry[] {
  const found = (checked?.remarks ?? []).map(
    (remark): Entry => ({
      key: `${remark.from} ${remark.code} ${remark.word}`,
      place: { ...placeOf(checked?.text ?? "", remark.from), from: remark.from, to: remark.to },
      isFault: remark.isFault,
      isOfRun: false,
      sentence: sayRemark(messages, remark),
    }),
  );
  const known = new Set(found.map(({ place }) => sayPlace(place)));
  const isSaid = (fault: Fault) => (checked?.remarks ?? []).some((remark) => saysTheSame(remark, fault));
  const said = [
    ...faults
      .filter((fault) => !isSaid(fault))
      .map((fault) =>
        readServer(text, fault, {
          isFault: true,
          sentence: sayFault(messages, fault),
          isQuoted: isQuotation(fault),
        }),
      ),
    ...warnings.map((warning) =>
      readServer(text, warning, { isFault: false, sentence: sayWarning(messages, warning) }),
    ),
  ].filter(({ place }) => place === null || !known.has(sayPlace(place)));
  return [...found, ...said].sort(
    (one, other) =>
      Number(other.isFault) - Number(one.isFault) || (one.place?.from ?? -1) - (other.place?.from ?? -1),
  );
}

/** By what the checker says too that the server refuses or does not find; the word counts where there may be several. */
const sameReasons: Readonly<Record<string, RemarkCode>> = {
  "missing-parameter": "unknown-parameter",
  "not-a-read": "about-database",
  "several-statements": "several-statements",
  "too-long": "too-long",
  "unknown-procedure": "unknown-procedure",
  operator: "reads-files",
  prefix: "prefix",
  procedure: "unknown-procedure",
  writes: "writes",
};
const countsWord: readonly RemarkCode[] = ["reads-files", "unknown-parameter", "unknown-procedure"];

function saysTheSame(remark: Remark, { code = "", word = "" }: Fault): boolean {
  if (sameReasons[code] !== remark.code) return false;
  return !countsWord.includes(remark.code) || remark.word.toLowerCase() === word.toLowerCase();
}

/** What is left of it once the text has changed: faults whose word and all before it still stand. */
export function keepStanding(said: FromServer & { readonly text: string }, text: string): FromServer {
  if (said.text === text) return said;
  const isStanding = ({ line, column }: Fault) => {
    if (line === undefined) return false;
    const end = endOfWord(said.text, offsetOf(said.text, { line, column: column ?? 1 }));
    return said.text.slice(0, end) === text.slice(0, end);
  };
  return { faults: said.faults.filter(isStanding), warnings: [] };
}

const sayPlace = (place: PlaceInText | null) => (place === null ? "" : `${place.line}:${place.column}`);

function readServer(
  text: string,
  { line, column }: Fault | Warning,
  said: Pick<Entry, "isFault" | "sentence" | "isQuoted">,
): Entry {
  const from = line === undefined ? null : offsetOf(text, { line, column: column ?? 1 });
  const place = from === null ? null : { ...placeOf(text, from), from, to: endOfWord(text, from) };
  return { ...said, key: `run ${line} ${column} ${said.sentence}`, place, isOfRun: true };
}
