import type { ReactNode } from "react";
import { useMessages } from "../locales/use-messages.ts";

interface ExternalLinkProperties {
  readonly address: string | undefined;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A link out of the product; plain text where there is no address, or none that a browser should open. */
export function ExternalLink({ address, title, children }: ExternalLinkProperties) {
  const { t } = useMessages();
  if (address === undefined || !/^https?:\/\//i.test(address)) return <span title={title}>{children}</span>;
  return (
    <a href={address} target="_blank" rel="noreferrer" title={title}>
      {children}
      <span className="unseen"> ({t("parts.opensNewWindow")})</span>
    </a>
  );
}
