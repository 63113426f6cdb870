import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Button, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useMessages } from "../locales/use-messages.ts";

interface DialogProperties {
  readonly title: string;
  /** Default true, for dialogs that are there only while they are open. */
  readonly isOpen?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Under the title, in small letters. */
  readonly detail?: ReactNode;
  /** Buttons at the foot, which stays when the content scrolls. */
  readonly foot?: ReactNode;
  readonly width?: "narrow" | "wide";
}

/** Over everything: keeps the focus, closes with Esc and gives the focus back. */
export function Dialog({
  title,
  isOpen = true,
  onClose,
  children,
  detail,
  foot,
  width = "narrow",
}: DialogProperties) {
  const { t } = useMessages();
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`dialog-box dialog-${width}`}>
        <AriaDialog className="dialog">
          <header className="dialog-head">
            <div>
              <Heading slot="title" className="dialog-title">
                {title}
              </Heading>
              {detail !== undefined && <div className="dialog-detail">{detail}</div>}
            </div>
            {/* Without a tooltip: its first Esc would only take the tooltip away. */}
            <Button className="icon-button" aria-label={t("parts.close")} onPress={onClose}>
              <X size={18} aria-hidden />
            </Button>
          </header>
          <div className="dialog-body">{children}</div>
          {foot !== undefined && <footer className="dialog-foot">{foot}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
