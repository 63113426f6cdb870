import { type ReactNode, useState } from "react";
import { useMessages } from "../locales/use-messages.ts";

/** At the right; on phones a sheet from below, half or nearly whole. */
export function Side({ isPhone, children }: { readonly isPhone: boolean; readonly children: ReactNode }) {
  const { t } = useMessages();
  const [isTall, setTall] = useState(false);
  return (
    <div className={isTall ? "side is-tall" : "side"}>
      {isPhone && (
        <button
          type="button"
          className="sheet-handle"
          aria-expanded={isTall}
          aria-label={t("explore.inspector.taller")}
          onClick={() => setTall((now) => !now)}
        />
      )}
      {children}
    </div>
  );
}
