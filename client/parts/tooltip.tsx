import type { ReactNode } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components";

interface TooltipProperties {
  readonly text: string;
  /** A React Aria button or link. */
  readonly children: ReactNode;
}

/** On hover and on focus alike; never the only place of a fact. */
export function Tooltip({ text, children }: TooltipProperties) {
  return (
    <TooltipTrigger delay={400} closeDelay={100}>
      {children}
      <AriaTooltip className="tooltip" offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
