import type { Language } from "#contract/words.ts";

/** The words of CodeMirror, by the English ones that it asks for; it is English by itself. */
export const packagePhrases: Record<Language, Readonly<Record<string, string>>> = {
  en: {},
  fr: {
    Completions: "Propositions",
    "Control character": "Caractère de commande",
    "Selection deleted": "Sélection supprimée",
    "Go to line": "Aller à la ligne",
    go: "aller",
    Diagnostics: "Remarques",
    "No diagnostics": "Aucune remarque",
    close: "fermer",
  },
};
