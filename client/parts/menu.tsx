import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  Button,
  MenuTrigger,
  Popover,
  type Selection,
} from "react-aria-components";

export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  /** At the right: a count, a key. */
  readonly detail?: ReactNode;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
}

interface MenuButtonProperties {
  /** What stands on the button; with `accessibleLabel` only that is read out. */
  readonly children: ReactNode;
  readonly accessibleLabel?: string;
  readonly choices: readonly MenuChoice[];
  readonly onChoose: (id: string) => void;
  /** The choice in force, where the menu is one of several. */
  readonly chosen?: string;
  readonly className?: string;
}

/** A button that opens a list of actions, or of choices of which one is in force. */
export function MenuButton(properties: MenuButtonProperties) {
  const {
    children,
    accessibleLabel,
    choices,
    onChoose,
    chosen,
    className = "button button-outlined",
  } = properties;
  return (
    <MenuTrigger>
      <Button
        className={className}
        {...(accessibleLabel === undefined ? {} : { "aria-label": accessibleLabel })}
      >
        {children}
      </Button>
      <Popover className="menu-box" offset={4}>
        <Menu choices={choices} onChoose={onChoose} {...(chosen === undefined ? {} : { chosen })} />
      </Popover>
    </MenuTrigger>
  );
}

interface MenuProperties {
  readonly choices: readonly MenuChoice[];
  readonly onChoose: (id: string) => void;
  readonly chosen?: string;
  readonly label?: string;
}

/** The list alone, for a popover of another place (a context menu on the map). */
export function Menu({ choices, onChoose, chosen, label }: MenuProperties) {
  const selection =
    chosen === undefined
      ? {}
      : {
          selectionMode: "single" as const,
          disallowEmptySelection: true,
          selectedKeys: [chosen],
          onSelectionChange: (keys: Selection) => {
            const [id] = keys === "all" ? [] : keys;
            if (id !== undefined) onChoose(String(id));
          },
        };
  return (
    <AriaMenu
      className="menu"
      {...(label === undefined ? {} : { "aria-label": label })}
      {...selection}
      {...(chosen === undefined ? { onAction: (id) => onChoose(String(id)) } : {})}
    >
      {choices.map((choice) => (
        <AriaMenuItem
          key={choice.id}
          id={choice.id}
          textValue={choice.label}
          isDisabled={choice.isDisabled ?? false}
          className="menu-item"
        >
          {choice.icon}
          <span>{choice.label}</span>
          {choice.detail !== undefined && <span className="menu-detail">{choice.detail}</span>}
        </AriaMenuItem>
      ))}
    </AriaMenu>
  );
}
