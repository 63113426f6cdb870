import type { ReactNode } from "react";
import { Switch as AriaSwitch } from "react-aria-components";

interface SwitchProperties {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** On or off at once; a checkbox is for choosing among several. */
export function Switch({ children, ...rest }: SwitchProperties) {
  return (
    <AriaSwitch {...rest} className="switch">
      <svg className="switch-track" viewBox="0 0 28 16" aria-hidden="true">
        <rect x="0.75" y="0.75" width="26.5" height="14.5" rx="3" />
        <rect className="switch-thumb" x="3.5" y="3.5" width="9" height="9" rx="1.5" />
      </svg>
      {children}
    </AriaSwitch>
  );
}
