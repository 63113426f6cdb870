// Long because a network has twenty kinds of parts, each told in one place: stories of all, and the input made of them.
import type { ActorKind, Basis, Confidence } from "#contract/words.ts";
import type { LinkGroup } from "../../../server/network/build-links.ts";
import { buildNetwork, type NetworkInput } from "../../../server/network/build-network.ts";
import { noEnd, toDay, toEnd, toStart } from "../../../server/network/days.ts";
import type { SuccessionKind } from "../../../server/network/links.ts";
import type { CollaborationKind, CollaborationStatus, Network } from "../../../server/network/network.ts";

/** Half-open, as ISO dates; left out: open. */
export interface Spell {
  readonly from?: string;
  readonly to?: string;
  readonly basis?: Basis;
}

export interface FactStory extends Spell {
  readonly confidence?: Confidence;
  /** Date of its earliest source. */
  readonly source?: string;
}

interface OfferStory extends FactStory {
  readonly level: number;
}

interface NeedStory extends Spell {
  readonly urgency: number;
  readonly confidential?: boolean;
}

/** Ids alone, or by id what is known of each. */
type Listed<Story> = readonly string[] | Readonly<Record<string, Story>>;

export interface ActorStory extends Spell {
  /** A company, unless said otherwise. */
  readonly kind?: ActorKind;
  readonly memberOf?: Listed<Spell>;
  /** Regions. */
  readonly in?: Listed<Spell>;
  /** The first is the main one. */
  readonly sectors?: readonly string[];
  /** Level by competence. */
  readonly offers?: Readonly<Record<string, number | OfferStory>>;
  /** Urgency by competence. */
  readonly needs?: Readonly<Record<string, number | NeedStory>>;
  /** Stages. */
  readonly activeIn?: Listed<FactStory>;
  readonly succeededBy?: Readonly<Record<string, { readonly kind?: SuccessionKind; readonly date?: string }>>;
}

export interface CollaborationStory extends Spell {
  readonly partners: Listed<Spell>;
  /** A project, unless said otherwise. */
  readonly kind?: CollaborationKind;
  /** Running, unless said otherwise. */
  readonly status?: CollaborationStatus;
  readonly partnersTotal?: number;
}

export interface PriorityStory extends Spell {
  readonly region: string;
  readonly covers: readonly string[];
}

export interface StageStory {
  readonly chain: string;
  readonly order?: number;
  readonly feeds?: string;
  /** Weight by competence. */
  readonly requires?: Readonly<Record<string, number>>;
  readonly basis?: Basis;
}

/** A network in a few lines. What is only mentioned is made up as plainly as possible. */
export interface NetworkStory {
  readonly actors: Readonly<Record<string, ActorStory>>;
  readonly collaborations?: Readonly<Record<string, readonly string[] | CollaborationStory>>;
  /** Competences by family; any other is of a family of its own, named after it with "~" in front. */
  readonly families?: Readonly<Record<string, readonly string[]>>;
  readonly priorities?: Readonly<Record<string, PriorityStory>>;
  readonly stages?: Readonly<Record<string, StageStory>>;
}

/** The country of a region is the first two letters of its id. */
export function smallNetwork(story: NetworkStory, reorder = inOrder): Network {
  return buildNetwork(smallInput(story, reorder));
}

export type Reorder = <Item>(items: readonly Item[]) => Item[];
const inOrder: Reorder = (items) => [...items];

/** `reorder` puts nodes and links in another order, and with it their keys, which is to change nothing. */
export function smallInput(story: NetworkStory, reorder: Reorder = inOrder): NetworkInput {
  const { families = {}, priorities = {}, stages = {} } = story;
  const actors = Object.entries(story.actors);
  const collaborations = Object.entries(story.collaborations ?? {}).map(
    ([id, told]) => [id, isList(told) ? { partners: told } : told] as const,
  );
  const familyOf = new Map(
    Object.entries(families).flatMap(([family, members]) => members.map((id) => [id, family] as const)),
  );
  const competences = distinct([
    ...familyOf.keys(),
    ...actors.flatMap(([, { offers = {}, needs = {} }]) => [...Object.keys(offers), ...Object.keys(needs)]),
    ...Object.values(priorities).flatMap(({ covers }) => covers),
    ...Object.values(stages).flatMap(({ requires = {} }) => Object.keys(requires)),
  ]);
  const familyPairs = competences.map((id) => [id, familyOf.get(id) ?? `~${id}`] as const);

  const keys = new Map<string, number>();
  const keyOf = (kind: string, id: string) => {
    const key = keys.get(`${kind} ${id}`);
    if (key === undefined) throw new Error(`there is no ${kind} ${id}`);
    return key;
  };
  const nodes = <Told extends { readonly basis?: Basis }, More>(
    kind: string,
    told: readonly (readonly [string, Told])[],
    more: (id: string, told: Told) => More,
  ) =>
    reorder(told).map(([id, each]) => {
      keys.set(`${kind} ${id}`, keys.size);
      return { ...common(each), key: keys.size - 1, id, degree: 0, ...more(id, each) };
    });
  const terms = (kind: string, ids: readonly string[]) =>
    nodes(kind, unknown<Spell>(distinct(ids)), (id) => ({ name: id, shortName: undefined }));

  const input = {
    dataVersion: "test",
    actors: nodes("actor", actors, (id, { kind = "company" }) => ({ name: id, kind })),
    collaborations: nodes(
      "collaboration",
      collaborations,
      (id, { kind = "project", status = "running", partnersTotal = 0 }: CollaborationStory) => ({
        ...{ name: id, kind, status, partnersTotal },
      }),
    ),
    regions: terms("region", [
      ...actors.flatMap(([, told]) => entriesOf(told.in).map(([id]) => id)),
      ...Object.values(priorities).map(({ region }) => region),
    ]).map((term) => ({ ...term, country: term.id.slice(0, 2), place: undefined })),
    sectors: terms(
      "sector",
      actors.flatMap(([, { sectors = [] }]) => sectors),
    ),
    competences: terms("competence", [...competences, ...familyPairs.map(([, family]) => family)]),
    priorities: nodes("priority", Object.entries(priorities), () => ({})),
    chains: nodes(
      "chain",
      unknown<Spell>(distinct(Object.values(stages).map(({ chain }) => chain))),
      () => ({}),
    ),
    stages: nodes("stage", Object.entries(stages), (_, { order = 0 }: StageStory) => ({ order })),
  };

  const link = (from: readonly [string, string], to: readonly [string, string], told: Spell): LinkGroup => ({
    sources: [keyOf(...from)],
    targets: [keyOf(...to)],
    ...common(told),
  });
  /** One link for each that an actor lists. */
  const ofActors = <Told extends Spell, More>(
    kind: string,
    list: (actor: ActorStory) => readonly (readonly [string, Told])[],
    more: (told: Told, position: number) => More,
  ) =>
    reorder(
      actors.flatMap(([id, actor]) =>
        list(actor).map(([target, told], position) => ({
          ...link(["actor", id], [kind, target], told),
          ...more(told, position),
        })),
      ),
    );
  const plain = () => ({});
  const fact = ({ confidence = "A", source }: FactStory) => ({
    confidence,
    sourceDay: source === undefined ? noEnd : toDay(source),
  });

  return {
    ...input,
    memberships: ofActors("actor", ({ memberOf }) => entriesOf(memberOf), plain),
    successions: ofActors(
      "actor",
      ({ succeededBy = {} }) => Object.entries<Spell & { kind?: SuccessionKind; date?: string }>(succeededBy),
      ({ kind = "merger", date }) => ({ kind, day: toStart(date) }),
    ),
    participations: reorder(
      collaborations.flatMap(([id, told]) =>
        entriesOf(told.partners).map(([partner, spell]) =>
          link(["actor", partner], ["collaboration", id], { ...basisOf(told), ...spell }),
        ),
      ),
    ),
    offers: ofActors("competence", offersOf, (told) => ({ ...fact(told), level: told.level })),
    needs: ofActors("competence", needsOf, ({ urgency, confidential = false }) => ({
      urgency,
      confidential,
    })),
    activities: ofActors("stage", ({ activeIn }) => entriesOf(activeIn), fact),
    locations: ofActors("region", (actor) => entriesOf(actor.in), plain),
    actorSectors: ofActors(
      "sector",
      ({ sectors = [] }) => unknown<Spell>(sectors),
      (_, position) => ({
        main: position === 0,
      }),
    ),
    regionPriorities: reorder(
      Object.entries(priorities).map(([id, told]) => link(["region", told.region], ["priority", id], told)),
    ),
    coverings: reorder(
      Object.entries(priorities).flatMap(([id, told]) =>
        told.covers.map((competence) => link(["priority", id], ["competence", competence], basisOf(told))),
      ),
    ),
    requirements: reorder(
      Object.entries(stages).flatMap(([id, told]) =>
        Object.entries(told.requires ?? {}).map(([competence, weight]) => ({
          ...link(["stage", id], ["competence", competence], basisOf(told)),
          weight,
        })),
      ),
    ),
    families: reorder(
      familyPairs.map(([id, family]) => link(["competence", id], ["competence", family], {})),
    ),
    stageChains: reorder(
      Object.entries(stages).map(([id, told]) => link(["stage", id], ["chain", told.chain], basisOf(told))),
    ),
    feeds: reorder(
      Object.entries(stages).flatMap(([id, told]) =>
        told.feeds === undefined ? [] : [link(["stage", id], ["stage", told.feeds], basisOf(told))],
      ),
    ),
  };
}

function isList<Story>(listed: Listed<Story> | CollaborationStory): listed is readonly string[] {
  return Array.isArray(listed);
}

function entriesOf<Story>(listed: Listed<Story> | undefined): (readonly [string, Story])[] {
  if (listed === undefined) return [];
  return isList(listed) ? unknown(listed) : Object.entries(listed);
}

function offersOf({ offers = {} }: ActorStory): [string, OfferStory][] {
  return Object.entries(offers).map(([id, told]) => [id, typeof told === "number" ? { level: told } : told]);
}

function needsOf({ needs = {} }: ActorStory): [string, NeedStory][] {
  return Object.entries(needs).map(([id, told]) => [id, typeof told === "number" ? { urgency: told } : told]);
}

/** Nothing is said of them. */
function unknown<Story>(ids: readonly string[]): (readonly [string, Story])[] {
  return ids.map((id) => [id, {} as Story]);
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function common({ from, to, basis = "real" }: Spell) {
  return { from: toStart(from), to: toEnd(to), basis };
}

function basisOf({ basis }: { readonly basis?: Basis }): Spell {
  return basis === undefined ? {} : { basis };
}
