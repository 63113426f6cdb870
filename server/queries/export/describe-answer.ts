import type { AnswerCut, Language } from "#contract/words.ts";
import type { StreamedAnswer } from "../cypher/streamed-answer.ts";

interface Words {
  readonly about: string;
  readonly colon: string;
  readonly answer: string;
  readonly question: string;
  readonly asked: string;
  readonly rows: string;
  readonly of: string;
  readonly atLeast: string;
  readonly cut: string;
  readonly cuts: Readonly<Record<AnswerCut, string>>;
  readonly whole: string;
  readonly dataVersion: string;
  readonly asOf: string;
  readonly day: string;
  readonly licence: string;
}

/** What a file says about itself. */
export const fileWords: Readonly<Record<Language, Words>> = {
  en: {
    about: "About",
    colon: ": ",
    answer: "Answer",
    question: "Question",
    asked: "Asked with",
    rows: "Rows",
    of: "Of",
    atLeast: "at least",
    cut: "Cut",
    cuts: {
      rows: "at the number of rows: there are more",
      bytes: "at the size: there are more rows",
      time: "at the time: there may be more rows",
    },
    whole: "no, these are all",
    dataVersion: "Data version",
    asOf: "Data as of",
    day: "Written on",
    licence: "Licence of the facts",
  },
  fr: {
    about: "À propos",
    colon: "\u202f: ",
    answer: "Réponse",
    question: "Question",
    asked: "Demandé avec",
    rows: "Lignes",
    of: "Sur",
    atLeast: "au moins",
    cut: "Coupée",
    cuts: {
      rows: "au nombre de lignes\u202f: il y en a d'autres",
      bytes: "à la taille\u202f: il y a d'autres lignes",
      time: "au temps\u202f: il peut y avoir d'autres lignes",
    },
    whole: "non, toutes y sont",
    dataVersion: "Version des données",
    asOf: "Données au",
    day: "Écrit le",
    licence: "Licence des faits",
  },
};

/** LICENSE-DATA.md, in a line that can stand beside the facts. */
export const factsLicence =
  "Facts: Clusterix contributors, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)";

/** The same as lines of text, for formats that have one place for it. */
export function describeInLines(answer: StreamedAnswer, language: Language): string {
  const { colon } = fileWords[language];
  return describeAnswer(answer, language)
    .map(([word, text]) => `${word}${colon}${text}`)
    .join("\n");
}

/** What has to be known of an answer wherever its file goes: pairs of a word and a text. Only once its rows have ended. */
export function describeAnswer(answer: StreamedAnswer, language: Language): [string, string | number][] {
  const words = fileWords[language];
  const { returned, total, atLeast, cuts, dataVersion, asOf } = answer.end();
  const all = total ?? (atLeast === undefined ? undefined : `${words.atLeast} ${atLeast}`);
  const { asked = [], day } = answer;
  const lines: [string, string | number | undefined][] = [
    [words.question, answer.title],
    ...asked.map(({ label, value }): [string, string] => [`${words.asked}${words.colon}${label}`, value]),
    [words.rows, returned],
    [words.of, all],
    [words.cut, cuts.length === 0 ? words.whole : cuts.map((cut) => words.cuts[cut]).join("; ")],
    [words.dataVersion, dataVersion],
    [words.asOf, asOf],
    [words.day, day],
    [words.licence, `${factsLicence}, ${dataVersion}`],
  ];
  return lines.flatMap(([word, text]) => (text === undefined ? [] : [[word, text]]));
}
