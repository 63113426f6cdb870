/**
 * Own texts that are too long for an address, by a name that stands in the address in their place. A tab has its own of each
 * (a copied tab goes on with a copy), and the last of all tabs is kept for a tab that has none. Storage may be switched
 * off: then nothing is kept, and nothing breaks.
 */
import { fitsAddress, type QueriesView } from "./queries-view.ts";

const mostKept = 20;
const prefix = "clusterix.draft.";
const order = "clusterix.drafts";

/** Keeps a text under a name, or under a new one, which it gives back. */
export function keepDraft(text: string, name: string = makeName()): string {
  inStorage(() => sessionStorage.setItem(prefix + name, text));
  inStorage(() => {
    const names = [name, ...listNames().filter((each) => each !== name)];
    for (const old of names.slice(mostKept)) localStorage.removeItem(prefix + old);
    localStorage.setItem(order, names.slice(0, mostKept).join(","));
    localStorage.setItem(prefix + name, text);
  });
  return name;
}

/** Null when this browser does not have it, or no longer. */
export function findDraft(name: string): string | null {
  const here = () => sessionStorage.getItem(prefix + name) ?? localStorage.getItem(prefix + name);
  return inStorage(here) ?? null;
}

/** The view with its text under a name where an address cannot hold it. */
export const withDraft = (view: QueriesView): QueriesView =>
  fitsAddress(view.cypher) ? view : { ...view, cypher: "", draft: keepDraft(view.cypher) };

const listNames = () => (localStorage.getItem(order) ?? "").split(",").filter((name) => name !== "");

function makeName(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join("");
}

function inStorage<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
