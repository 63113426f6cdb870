import { useRouter } from "@tanstack/react-router";
import { type Language, languages } from "#contract/words.ts";
import { messagesIn } from "../locales/messages.ts";
import { useMessages } from "../locales/use-messages.ts";
import { remember } from "../parts/remember.ts";

/** EN and FR side by side; the choice goes into the address and is remembered. */
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
      {languages.map((one) => {
        const words = messagesIn(one);
        return (
          <button
            key={one}
            type="button"
            lang={one}
            aria-pressed={one === language}
            aria-label={`${words.t("shell.languageCode")}, ${words.t("shell.languageName")}`}
            title={words.t("shell.languageName")}
            onClick={() => choose(one)}
          >
            {words.t("shell.languageCode")}
          </button>
        );
      })}
    </fieldset>
  );
}
