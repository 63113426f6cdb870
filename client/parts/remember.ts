/** What this browser remembers between visits. Storage may be switched off: then nothing is remembered, and nothing breaks. */
export type RememberedThing =
  | "language"
  | "theme"
  | "region"
  | "plain-editor"
  | "tab-indents"
  | "author"
  | "own-cypher";

const keyOf = (thing: RememberedThing) => `clusterix.${thing}`;

export function remembered(thing: RememberedThing): string | null {
  try {
    return localStorage.getItem(keyOf(thing));
  } catch {
    return null;
  }
}

export function remember(thing: RememberedThing, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(keyOf(thing));
    else localStorage.setItem(keyOf(thing), value);
  } catch {
    // Nothing to do: it is asked again next time.
  }
}
