import { z } from "zod";
import {
  basisSchema,
  confidenceSchema,
  type GraphLink,
  type GraphNode,
  linkTypeSchema,
  type Period,
} from "#contract/graph.ts";
import { precisions } from "#contract/words.ts";
import { describePeriod, hasEnded, validityShape } from "./describe-period.ts";

const text = z.string().nullish();
const number = z.number().nullish();

export const linkRowSchema = z.object({
  type: linkTypeSchema,
  from: z.string(),
  to: z.string(),
  basis: basisSchema,
  confidence: confidenceSchema,
  sourceIds: z.array(z.string()),
  ...validityShape,
  level: number,
  evidence: text,
  role: text,
  weight: number,
  urgency: number,
  main: z.boolean().nullish(),
  kind: text,
  date: z.iso.date().nullish(),
  datePrecision: z.enum(precisions).nullish(),
});
export type LinkRow = z.output<typeof linkRowSchema>;

export function linkId(link: Pick<LinkRow, "type" | "from" | "to">): string {
  return `${link.type}:${link.from}:${link.to}`;
}

/** The nodes tell whether one of the ends has ended, and the link with it. */
export function describeLink(row: LinkRow, nodes: ReadonlyMap<string, GraphNode>, today: string): GraphLink {
  const isSuccession = row.type === "SUCCEEDED_BY";
  const hasEndedEnd = nodes.get(row.from)?.ended === true || nodes.get(row.to)?.ended === true;
  return {
    id: linkId(row),
    type: row.type,
    from: row.from,
    to: row.to,
    basis: row.basis,
    confidence: row.confidence,
    sourceIds: row.sourceIds,
    period: isSuccession ? describeMoment(row) : describePeriod(row),
    // That one became the other stays true for ever.
    ended: !isSuccession && (hasEndedEnd || hasEnded(row, today)),
    level: row.level ?? undefined,
    evidence: row.evidence ?? undefined,
    role: row.role ?? undefined,
    weight: row.weight ?? undefined,
    urgency: row.urgency ?? undefined,
    main: row.main ?? undefined,
    succession: isSuccession ? (row.kind ?? undefined) : undefined,
  };
}

/** A succession happens on a day: its period begins there and never ends. */
function describeMoment(row: LinkRow): Period {
  return describePeriod({ validFrom: row.date, validFromPrecision: row.datePrecision });
}
