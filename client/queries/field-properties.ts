import type { QueryParameter } from "#contract/query-definition.ts";

/** What every kind of field is given. */
export interface FieldProperties {
  readonly parameter: QueryParameter;
  /** As the API takes it; several are parted by commas. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly id: string;
  /** Ids of what describes it: help, faults. */
  readonly describedBy: string | undefined;
  readonly isFaulty: boolean;
}
