const sentences = {
  en: ["Clusterix could not be loaded whole.", "Try again"],
  fr: ["Clusterix n’a pas pu être chargé entièrement.", "Réessayer"],
} as const;

/** Where not even the texts of a language are there: what has happened in every language, each with its way out. */
export function tellNotLoaded(place: HTMLElement): void {
  const notice = document.createElement("main");
  notice.setAttribute("role", "alert");
  notice.style.padding = "20px";
  for (const [language, [sentence, again]] of Object.entries(sentences)) {
    const line = document.createElement("p");
    line.lang = language;
    const link = document.createElement("a");
    link.href = window.location.href;
    link.textContent = again;
    line.append(sentence, " ", link);
    notice.append(line);
  }
  place.replaceChildren(notice);
}
