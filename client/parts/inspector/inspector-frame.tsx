import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useMessages } from "../../locales/use-messages.ts";
import { IconButton } from "../button.tsx";
import { useInspector } from "./inspector-context.ts";

interface InspectorFrameProperties {
  readonly title: string;
  readonly glyph?: ReactNode;
  readonly detail?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** Head, scrolling middle, fixed foot. */
export function InspectorFrame({ title, glyph, detail, foot, children }: InspectorFrameProperties) {
  const { t } = useMessages();
  const { select } = useInspector();
  return (
    <aside className="inspector" aria-label={t("explore.inspector.title")} id="inspector" tabIndex={-1}>
      <header className="inspector-head">
        {glyph}
        <div className="inspector-names">
          <h2>{title}</h2>
          {detail !== undefined && <p className="inspector-detail">{detail}</p>}
        </div>
        <IconButton label={t("explore.inspector.close")} onPress={() => select(null)}>
          <X size={18} aria-hidden />
        </IconButton>
      </header>
      <div className="inspector-body">{children}</div>
      {foot !== undefined && <footer className="inspector-foot">{foot}</footer>}
    </aside>
  );
}
