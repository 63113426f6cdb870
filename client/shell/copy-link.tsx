import { use, useEffect, useState } from "react";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { ScreenPlacesContext } from "../parts/screen-places.tsx";
import { isThisComputer } from "./is-this-computer.ts";

type Outcome = "copied" | "copiedHere" | "copyFailed";

interface CopyLinkProperties {
  readonly look?: "filled" | "outlined";
  /** Before something else is opened in the place of a dialog around this. */
  readonly onLeave?: () => void;
}

const shownFor = 6_000;

/** Copies the address of this view; says when nobody else can open it, and what of the view is not in it. */
export function CopyLink({ look = "outlined", onLeave }: CopyLinkProperties) {
  const { t } = useMessages();
  const { linkGap } = use(ScreenPlacesContext);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const stays = linkGap !== null;
  useEffect(() => {
    // What offers something waits for whoever needs longer to take it.
    if (outcome === null || stays) return;
    const timer = setTimeout(() => setOutcome(null), shownFor);
    return () => clearTimeout(timer);
  }, [outcome, stays]);
  return (
    <span className="copy-link">
      <Button look={look} onPress={() => void copyAddress().then(setOutcome)}>
        {t("shell.copyLink")}
      </Button>
      <span className={outcome === null ? "" : "copy-outcome"}>
        <span role="status">
          {outcome !== null && t(`shell.${outcome}`)} {outcome !== null && linkGap?.said}
        </span>
        {outcome !== null && linkGap !== null && (
          <span className="copy-ways">
            <Button
              look="text"
              onPress={() => {
                setOutcome(null);
                onLeave?.();
                linkGap.act();
              }}
            >
              {linkGap.action}
            </Button>
            <Button look="text" onPress={() => setOutcome(null)}>
              {t("shell.closeNotice")}
            </Button>
          </span>
        )}
      </span>
    </span>
  );
}

async function copyAddress(): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(window.location.href);
    return isThisComputer(window.location.hostname) ? "copiedHere" : "copied";
  } catch {
    return "copyFailed";
  }
}
