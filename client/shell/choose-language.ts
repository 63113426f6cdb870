import { type Language, languages } from "#contract/words.ts";
import { readAddressText, writeAddressText } from "./address-text.ts";

const isLanguage = (text: string | null | undefined): text is Language =>
  languages.some((language) => language === text);

const readLanguage = (text: string | null | undefined): Language | undefined =>
  isLanguage(text) ? text : undefined;

/** The address decides; without one what was chosen before, then the first language of the browser that we speak. */
export function chooseLanguage(
  inAddress: string | null | undefined,
  chosenBefore: string | null,
  ofBrowser: readonly string[],
): Language {
  const spoken = ofBrowser.map((tag) => readLanguage(tag.slice(0, 2).toLowerCase()));
  return (
    readLanguage(inAddress) ??
    readLanguage(chosenBefore) ??
    spoken.find((language) => language !== undefined) ??
    "en"
  );
}

/** Before the first screen: whoever copies the address copies the language with it. */
export function writeLanguageIntoAddress(chosenBefore: string | null): void {
  const address = new URL(window.location.href);
  if (readLanguage(address.searchParams.get("lang")) !== undefined) return;
  const parameters = readAddressText(address.search);
  const language = chooseLanguage(null, chosenBefore, navigator.languages);
  const search = writeAddressText({ ...parameters, lang: language });
  window.history.replaceState(window.history.state, "", `${address.pathname}${search}${address.hash}`);
}
