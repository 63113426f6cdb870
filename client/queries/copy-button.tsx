import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { useCopy } from "../parts/use-copy.ts";

interface CopyButtonProperties {
  readonly text: string;
  readonly label: string;
  /** Default: Copy. */
  readonly children?: string;
}

/** Copies, and says so beside itself. */
export function CopyButton({ text, label, children }: CopyButtonProperties) {
  const { t } = useMessages();
  const { copy, outcome } = useCopy();
  return (
    <span className="copy-button">
      <Button look="text" label={label} onPress={() => copy(text)}>
        {children ?? t("queries.copy")}
      </Button>
      <span role="status">{outcome !== null && t(`queries.copyOutcome.${outcome}`)}</span>
    </span>
  );
}
