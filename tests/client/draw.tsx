import { QueryClientProvider } from "@tanstack/react-query";
import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { type Language, languages } from "#contract/words.ts";
import { createQueryClient } from "../../client/api/create-query-client.ts";
import { loadMessages } from "../../client/locales/messages.ts";
import { LanguageContext } from "../../client/locales/use-messages.ts";

declare global {
  // React asks for it before it lets `act` be used.
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

await Promise.all(languages.map(loadMessages));

export interface Drawn {
  readonly place: HTMLElement;
  readonly remove: () => void;
}

/** Draws a part in a page of its own, in a language, with a client that asks `globalThis.fetch`. */
export function draw(part: ReactNode, language: Language = "en"): Drawn {
  const place = document.body.appendChild(document.createElement("div"));
  let root: Root;
  act(() => {
    root = createRoot(place);
    root.render(
      <QueryClientProvider client={createQueryClient()}>
        <LanguageContext value={language}>{part}</LanguageContext>
      </QueryClientProvider>,
    );
  });
  return {
    place,
    remove: () => {
      act(() => root.unmount());
      place.remove();
    },
  };
}

/** Waits until something is true of the page, drawing as it goes. */
export async function until<Value>(look: () => Value | null | undefined | false): Promise<Value> {
  for (let tries = 0; tries < 400; tries++) {
    const found = look();
    if (found !== null && found !== undefined && found !== false) return found;
    await act(() => new Promise((again) => setTimeout(again, 10)));
  }
  throw new Error("It did not come about within four seconds.");
}

/** Presses a key where the focus is. */
export function press(key: string, options: KeyboardEventInit = {}): void {
  act(() => {
    const target = document.activeElement ?? document.body;
    const event = { key, bubbles: true, cancelable: true, ...options };
    if (target.dispatchEvent(new KeyboardEvent("keydown", event)))
      target.dispatchEvent(new KeyboardEvent("keyup", event));
  });
}

/** Types a text into the field that has the focus, as React sees it. */
export function type(text: string): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) throw new Error("No field has the focus.");
  act(() => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value") ?? {};
    set?.call(field, text);
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
  });
}
