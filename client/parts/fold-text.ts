/** A text as it is compared with what is looked for: without accents and capitals. */
export const foldText = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();

/** The words of what is looked for, folded. */
export const foldWords = (search: string): string[] => foldText(search).split(/\s+/).filter(Boolean);
