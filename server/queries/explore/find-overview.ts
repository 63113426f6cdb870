import type { z } from "zod";
import type { findOverviewInput, Group, Overview } from "#contract/find-overview.ts";
import type { Grouping, Language } from "#contract/words.ts";
import { toDay } from "../../network/days.ts";
import { listActorsOn } from "../../network/group-actors.ts";
import { type GroupTie, linkGroups } from "../../network/link-groups.ts";
import { kindOf, type Network } from "../../network/network.ts";
import { bases, type CountingRule, isShown } from "../../network/validity.ts";
import type { QuestionContext } from "../question-context.ts";
import { countNodes } from "./count-nodes.ts";
import { type GroupKey, listGroupKeys, termsOf, writeGroupId } from "./group-ids.ts";
import { countByKind } from "./kind-labels.ts";
import { compareIds, inLanguage } from "./name-texts.ts";

/** More boxes than this are no overview; the largest are kept. */
const mostGroups = 1_000;

/** The actors of today by what they belong to, and what links these groups. */
export async function findOverview(
  context: QuestionContext,
  input: z.output<typeof findOverviewInput>,
): Promise<Overview> {
  const { by, illustrative, language } = input;
  const [network, { counts }] = await Promise.all([context.network(), countNodes(context, illustrative)]);
  const rule = { day: toDay(context.today), illustrative };
  const { members, groupsByActor, actors } = collectMembers(network, by, rule);
  const all = [...members.entries()].map(([id, group]) => describeGroup(network, id, group));
  const groups = keepLargest(all, language);
  const shownIds = new Set(groups.map(({ id }) => id));
  const ties = linkGroups(network, groupsByActor, { ...rule, countsSharedMembers: by.includes("cluster") });
  const links = ties.filter(({ from, to }) => shownIds.has(from) && shownIds.has(to)).sort(compareTies);
  const known = network.actors.ids.filter((_, actor) => isShown(network.actors, actor, illustrative));
  return {
    by: [...by],
    groups,
    ungrouped: actors.length - groupsByActor.size,
    noLonger: known.length - actors.length,
    counts,
    links: links.slice(0, input.links),
    shown: groups.length,
    total: all.length,
    truncated: groups.length < all.length,
    linksTotal: links.length,
    linksTruncated: links.length > input.links,
    dataVersion: network.dataVersion,
  };
}

interface Members {
  readonly keys: readonly GroupKey[];
  readonly actors: number[];
}

function collectMembers(network: Network, by: readonly Grouping[], rule: CountingRule) {
  const actors = listActorsOn(network, rule);
  const members = new Map<string, Members>();
  const groupsByActor = new Map<number, string[]>();
  for (const actor of actors) {
    for (const keys of listGroupKeys(network, actor, by, rule)) {
      const id = writeGroupId(keys);
      const group = members.get(id) ?? { keys, actors: [] };
      group.actors.push(actor);
      members.set(id, group);
      groupsByActor.set(actor, [...(groupsByActor.get(actor) ?? []), id]);
    }
  }
  return { members, groupsByActor, actors };
}

function describeGroup(network: Network, id: string, { keys, actors }: Members): Group {
  // A group lies where its region lies; others have no place of their own.
  const region = keys.find(({ by }) => by === "region");
  const place = network.regions.places[network.regions.indexes.get(region?.id ?? "") ?? -1];
  const isInvented = (actor: number) => bases[network.actors.bases[actor]!] === "illustrative";
  return {
    id,
    keys: keys.map((key) => describeKey(network, key)),
    counts: countByKind(actors.map((actor) => kindOf(network.actors, actor))),
    total: actors.length,
    basis: actors.every(isInvented) ? "illustrative" : "real",
    lat: place?.lat,
    lon: place?.lon,
  };
}

function describeKey(network: Network, { by, id }: GroupKey): Group["keys"][number] {
  if (by === "kind") return { by, id, name: id, shortName: undefined };
  if (by === "cluster") {
    const name = network.actors.names[network.actors.indexes.get(id) ?? -1] ?? id;
    return { by, id, name, shortName: undefined };
  }
  const terms = termsOf(network, by);
  const term = terms.indexes.get(id) ?? -1;
  return { by, id, name: terms.names[term] ?? id, shortName: terms.shortNames[term] };
}

/** The largest groups, in alphabetical order. */
function keepLargest(groups: readonly Group[], language: Language): Group[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const nameOfGroup = ({ keys }: Group) => keys.map(({ name }) => inLanguage(name, language)).join(" + ");
  return [...groups]
    .sort((a, b) => b.total - a.total || compareIds(a.id, b.id))
    .slice(0, mostGroups)
    .sort((a, b) => collator.compare(nameOfGroup(a), nameOfGroup(b)) || compareIds(a.id, b.id));
}

/** Strongest first: collaborations, then memberships, then shared competences. */
function compareTies(a: GroupTie, b: GroupTie): number {
  return (
    b.collaborations - a.collaborations ||
    b.memberships - a.memberships ||
    b.sharedCompetences - a.sharedCompetences ||
    compareIds(a.from, b.from) ||
    compareIds(a.to, b.to)
  );
}
