import { useRouter } from "@tanstack/react-router";
import { type Language, languages } from "#contract/words.ts";
import { loadMessages } from "../locales/messages.ts";
import { useMessages } from "../locales/use-messages.ts";
import { remember } from "../parts/remember.ts";

/** EN and FR side by side, each by its own name in every language; the choice goes into the address and is remembered. */
export function LanguageChoice() {
  const { t, language } = useMessages();
  const router = useRouter();
  const choose = (chosen: Language) => {
    remember("language", chosen);
    void router.navigate({
      to: ".",
      search: (old: object) => ({ ...old, lang: chosen }),
      state: true,
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <fieldset className="language-choice">
      <legend className="unseen">{t("shell.language")}</legend>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          aria-label={`${t(`shell.languageCodes.${one}`)}, ${t(`shell.languageNames.${one}`)}`}
          title={t(`shell.languageNames.${one}`)}
          onPointerEnter={() => fetchAhead(one)}
          onFocus={() => fetchAhead(one)}
          onClick={() => choose(one)}
        >
          {t(`shell.languageCodes.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** The router fetches the texts of a language before it speaks it; who comes near a button need not wait for that. */
function fetchAhead(language: Language): void {
  loadMessages(language)?.catch(() => undefined);
}
