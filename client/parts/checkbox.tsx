import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components";

interface CheckboxProperties {
  readonly children?: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** Some of what it stands for is on. */
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  /** Only where no text stands in it. */
  readonly label?: string;
  readonly className?: string;
}

export function Checkbox({
  children,
  label,
  className = "",
  isIndeterminate = false,
  ...rest
}: CheckboxProperties) {
  return (
    <AriaCheckbox
      {...rest}
      isIndeterminate={isIndeterminate}
      className={`checkbox ${className}`.trim()}
      {...(label === undefined ? {} : { "aria-label": label })}
    >
      <svg className="checkbox-box" viewBox="0 0 16 16" aria-hidden="true">
        <rect x="0.75" y="0.75" width="14.5" height="14.5" rx="2" />
        <path d={isIndeterminate ? "M4 8h8" : "M3.5 8.4l3 3 6-6.6"} />
      </svg>
      {children}
    </AriaCheckbox>
  );
}
