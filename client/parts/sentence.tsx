import { Fragment, type ReactNode } from "react";
import type { MessageSlots } from "../locales/message-slots.ts";
import { type MessageKey, slotShape } from "../locales/messages.ts";
import { useMessages } from "../locales/use-messages.ts";

interface SentenceProperties<Key extends MessageKey> {
  readonly message: Key;
  /** What stands in each slot: a text, a link, a button. */
  readonly slots: { readonly [Slot in Exclude<MessageSlots[Key], "count">]: ReactNode };
  /** Decides between singular and plural, where the sentence has both. */
  readonly count?: number;
}

/** A sentence of the locale with elements in its slots; their order is that of the language. */
export function Sentence<Key extends MessageKey>({ message, slots, count }: SentenceProperties<Key>) {
  const { template } = useMessages();
  const filled: Readonly<Record<string, ReactNode>> = slots;
  // A pattern with a group splits into text, slot, text, slot, …: every second piece is the name of a slot.
  return template(message, count)
    .split(slotShape)
    .map((piece, at) => (at % 2 === 0 ? piece : <Fragment key={piece}>{filled[piece]}</Fragment>));
}
