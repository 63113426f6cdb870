import type { Confidence } from "#contract/words.ts";
import * as facts from "../seed-facts.ts";

/** What the editors drew up themselves names them as its source. */
const editors = "clusterix-editors";

export interface CitedFact {
  readonly confidence: Confidence;
  readonly sourceIds: readonly string[];
}

export const sources = facts.readTable("sources");
const opened = new Set(sources.filter(({ retrieved }) => retrieved !== "").map(({ id }) => id!));

const stated = ({ confidence, sourceIds }: facts.Row): CitedFact => ({
  confidence: confidence as Confidence,
  sourceIds: facts.list(sourceIds),
});
/** Rows without a confidence: press when one of their sources was read, else not opened. */
const judged = ({ sourceIds }: facts.Row): CitedFact => {
  const ids = facts.list(sourceIds);
  return { confidence: ids.some((id) => opened.has(id)) ? "C" : "D", sourceIds: ids };
};
const drawnUp = (confidence: string): CitedFact => ({
  confidence: confidence as Confidence,
  sourceIds: [editors],
});
const repeat = <Item>(item: Item, times: number): Item[] => Array.from({ length: times }, () => item);

const stages = facts.readTable("stages");
const priorities = facts.readTable("priorities");

/** Every link and figure of the tables with its confidence and the sources it cites. */
export const citedFacts: readonly CitedFact[] = [
  ...repeat(drawnUp("C"), facts.competences.length),
  ...facts.organisations.flatMap((row) => repeat(stated(row), 1 + facts.list(row.nace).length)),
  ...facts.readTable("instruments").map(judged),
  ...facts.readTable("practices").map(judged),
  ...facts.successions.map(judged),
  ...["memberships", "offers", "needs", "activities", "measurements"].flatMap((name) =>
    facts.readTable(name).map(stated),
  ),
  ...repeat(
    drawnUp("C"),
    stages.length + stages.filter(({ feeds }) => feeds).length + facts.readTable("requirements").length,
  ),
  ...facts.participants.map((row) => stated(facts.collaborationById.get(row.collaboration!)!)),
  ...facts.collaborations.flatMap((row) => repeat(stated(row), facts.list(row.competences).length)),
  ...priorities.map(stated),
  ...priorities.flatMap((row) => repeat(drawnUp(row.mappingConfidence!), facts.list(row.competences).length)),
];
