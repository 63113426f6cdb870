/** The files of a seed without their ending, in the order in which one builds on another. */
export const tableNames = [
  "sources",
  "regions",
  "sectors",
  "families",
  "competences",
  "value-chains",
  "stages",
  "requirements",
  "organisations",
  "memberships",
  "successions",
  "offers",
  "needs",
  "activities",
  "collaborations",
  "participants",
  "priorities",
  "instruments",
  "practices",
  "indicators",
  "measurements",
] as const;

export type TableName = (typeof tableNames)[number];
