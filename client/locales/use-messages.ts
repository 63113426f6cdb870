import { createContext, useContext } from "react";
import type { Language } from "#contract/words.ts";
import { type Messages, messagesIn } from "./messages.ts";

/** The language of the screen; the shell takes it from the address. */
export const LanguageContext = createContext<Language>("en");

export const useLanguage = (): Language => useContext(LanguageContext);

/** `const { t, number, date, period, name } = useMessages();` */
export const useMessages = (): Messages => messagesIn(useLanguage());
