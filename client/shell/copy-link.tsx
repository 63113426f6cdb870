import { useEffect, useState } from "react";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { isThisComputer } from "./is-this-computer.ts";

type Outcome = "copied" | "copiedHere" | "copyFailed";

const shownFor = 6_000;

/** Copies the address of this view; says when nobody else can open it. */
export function CopyLink({ look = "outlined" }: { readonly look?: "filled" | "outlined" }) {
  const { t } = useMessages();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), shownFor);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <span className="copy-link">
      <Button look={look} onPress={() => void copyAddress().then(setOutcome)}>
        {t("shell.copyLink")}
      </Button>
      <span role="status" className={outcome === null ? "" : "copy-outcome"}>
        {outcome !== null && t(`shell.${outcome}`)}
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
