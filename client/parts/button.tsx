import type { ReactNode, Ref } from "react";
import { Button as AriaButton } from "react-aria-components";
import { Tooltip } from "./tooltip.tsx";

interface ButtonProperties {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** One filled button per region of the screen; `text` looks like a link and does something here. */
  readonly look?: "filled" | "outlined" | "text" | "quiet";
  /** Small in lists: 24 px high. */
  readonly size?: "usual" | "small";
  readonly isDisabled?: boolean;
  /** Why it does nothing now: the button stays reachable, is dotted, and says this on focus. */
  readonly whyNot?: string | undefined;
  readonly label?: string;
  readonly isPressed?: boolean;
  readonly className?: string;
  readonly slot?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  look = "outlined",
  size = "usual",
  whyNot,
  label,
  isPressed,
  isDisabled = false,
  onPress,
  className = "",
  ...rest
}: ButtonProperties) {
  const button = (
    <AriaButton
      {...rest}
      className={[
        "button",
        `button-${look}`,
        size === "small" && "button-small",
        whyNot !== undefined && "button-dotted",
        className,
      ]
        .filter(Boolean)
        .join(" ")}
      isDisabled={isDisabled}
      {...(label === undefined ? {} : { "aria-label": label })}
      {...(isPressed === undefined ? {} : { "aria-pressed": isPressed })}
      {...(whyNot === undefined ? (onPress ? { onPress } : {}) : { "aria-disabled": true })}
    />
  );
  return whyNot === undefined ? button : <Tooltip text={whyNot}>{button}</Tooltip>;
}

interface IconButtonProperties {
  /** What it does: read out, and shown on hover and focus. */
  readonly label: string;
  /** The key that does the same, as it is written on the keyboard. */
  readonly keyHint?: string;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
  readonly className?: string;
}

/** Undo, redo, zoom and close only: everything else says in words what it does. */
export function IconButton({
  label,
  keyHint,
  onPress,
  isDisabled = false,
  children,
  className = "",
}: IconButtonProperties) {
  return (
    <Tooltip text={keyHint === undefined ? label : `${label} (${keyHint})`}>
      <AriaButton
        className={`icon-button ${className}`.trim()}
        aria-label={label}
        onPress={onPress}
        isDisabled={isDisabled}
      >
        {children}
      </AriaButton>
    </Tooltip>
  );
}
