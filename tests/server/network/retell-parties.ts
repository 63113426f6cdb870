import type { CollaborationStory, FactStory, NetworkStory, Spell } from "./small-network.ts";

/**
 * The twin of the parties and ties of a network, worked out from its story with sets of ids and ISO dates, in the words
 * of METHODS and without a thought for speed.
 */
export interface Retold {
  readonly story: NetworkStory;
  readonly date: string;
  readonly illustrative: boolean;
}

type Told = Readonly<Record<string, Spell>>;

export function holdsOn({ from, to, basis }: Spell, { date, illustrative }: Retold): boolean {
  if (basis === "illustrative" && !illustrative) return false;
  return (from === undefined || from <= date) && (to === undefined || date < to);
}

export function retellParties(retold: Retold): Map<string, Set<string>> {
  const { actors } = retold.story;
  const parties = new Map<string, Set<string>>();
  for (const [id, story] of Object.entries(actors)) {
    if (!holdsOn(story, retold)) continue;
    const isGone = Object.values(story.succeededBy ?? {}).some(
      ({ kind = "merger", date }) => kind !== "split" && (date === undefined || date <= retold.date),
    );
    if (story.kind === "cluster" && isGone) continue;
    const members = Object.entries(actors).filter(([, other]) => {
      const membership = ((other.memberOf ?? {}) as Told)[id];
      return membership !== undefined && holdsOn(membership, retold) && holdsOn(other, retold);
    });
    parties.set(id, new Set([id, ...(story.kind === "cluster" ? members.map(([member]) => member) : [])]));
  }
  return parties;
}

/** Highest level and how many offer it, by competence. */
export function retellOffers(party: ReadonlySet<string>, retold: Retold): Map<string, [number, number]> {
  const offers = new Map<string, [number, number]>();
  for (const id of party)
    for (const [competence, told] of Object.entries(retold.story.actors[id]!.offers ?? {})) {
      const offer = told as FactStory & { level: number };
      if (!holdsOn(offer, retold)) continue;
      const [level, depth] = offers.get(competence) ?? [0, 0];
      offers.set(competence, [Math.max(level, offer.level), depth + 1]);
    }
  return offers;
}

/** Partners by collaboration, of those that count. */
export function retellCollaborations(retold: Retold): Map<string, Set<string>> {
  const hasBegun = ({ from, basis }: Spell) =>
    (from === undefined || from <= retold.date) && (retold.illustrative || basis !== "illustrative");
  const counted = Object.entries(retold.story.collaborations ?? {}).filter(([, told]) => {
    const { kind = "project", status = "running", ...spell } = told as CollaborationStory;
    return ["project", "agreement", "contract"].includes(kind) &&
      ["running", "ended", "agreed"].includes(status)
      ? hasBegun(spell)
      : false;
  });
  return new Map(
    counted.map(([id, told]) => {
      const { partners, basis } = told as CollaborationStory & { partners: Told };
      const took = Object.entries(partners).filter(([, spell]) =>
        hasBegun({ ...(basis && { basis }), ...spell }),
      );
      return [id, new Set(took.map(([partner]) => partner))];
    }),
  );
}

export function retellShared(p: ReadonlySet<string>, q: ReadonlySet<string>, retold: Retold): string[] {
  const shared = [...retellCollaborations(retold)].filter(
    ([, partners]) =>
      [...partners].some((actor) => p.has(actor) && !q.has(actor)) &&
      [...partners].some((actor) => q.has(actor) && !p.has(actor)),
  );
  return shared.map(([id]) => id).sort();
}

export function retellStrength(p: ReadonlySet<string>, q: ReadonlySet<string>, retold: Retold): number {
  const partners = retellCollaborations(retold);
  let sum = 0;
  for (const id of retellShared(p, q, retold)) {
    const { kind, partnersTotal = 0 } = retold.story.collaborations![id] as CollaborationStory;
    sum += (kind === "project" ? 1 : 0.5) / (Math.max(partnersTotal, partners.get(id)!.size) - 1);
  }
  return sum;
}

/** Actor, number with P, number with Q, best first. */
export function retellIntroducers(p: ReadonlySet<string>, q: ReadonlySet<string>, retold: Retold) {
  const partners = [...retellCollaborations(retold).values()];
  const countWith = (id: string, party: ReadonlySet<string>) =>
    partners.filter((set) => set.has(id) && [...set].some((actor) => party.has(actor))).length;
  return Object.entries(retold.story.actors)
    .filter(([id, story]) => !p.has(id) && !q.has(id) && holdsOn(story, retold))
    .map(([id]) => ({ id, withFirst: countWith(id, p), withSecond: countWith(id, q) }))
    .filter(({ withFirst, withSecond }) => withFirst > 0 && withSecond > 0)
    .sort(
      (a, b) =>
        Math.min(b.withFirst, b.withSecond) - Math.min(a.withFirst, a.withSecond) || (a.id < b.id ? -1 : 1),
    );
}
