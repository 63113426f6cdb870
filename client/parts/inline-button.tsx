import type { ReactNode } from "react";
import { Pressable } from "react-aria-components";

interface InlineButtonProperties {
  readonly children: ReactNode;
  readonly onPress: () => void;
}

/**
 * A button inside a sentence. An element `button` is a box: its words do not wrap with the line, and a comma after it
 * may begin the next one. This is text that can be pressed.
 */
export function InlineButton({ children, onPress }: InlineButtonProperties) {
  return (
    <Pressable onPress={onPress}>
      <span role="button" tabIndex={0} className="inline-button">
        {children}
      </span>
    </Pressable>
  );
}
