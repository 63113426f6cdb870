import { z } from "zod";
import type { findSurroundingsInput, Surroundings } from "#contract/find-surroundings.ts";
import { directionSchema, linkTypeSchema } from "#contract/graph.ts";
import { drawnKinds, type NodeKind } from "#contract/words.ts";
import { toDay } from "../../network/days.ts";
import { joinsRegions, listPartners } from "../../network/list-partners.ts";
import type { QuestionContext } from "../question-context.ts";
import { unknownId } from "./find-card.ts";
import { labelsOf } from "./kind-labels.ts";
import { listNodes } from "./list-nodes.ts";
import { compareNames } from "./name-texts.ts";
import { shareRoom } from "./share-room.ts";

type Input = z.output<typeof findSurroundingsInput>;

/** Regions are the land of a picture, not nodes in it. */
const picturedKinds: readonly NodeKind[] = drawnKinds.filter((kind) => kind !== "region");

/** So much of the room is kept for partners, if there are as many. */
const partnersShare = 1 / 3;

const actorRowSchema = z.object({ id: z.string(), name: z.string(), degree: z.number().int() });
const neighbourRowSchema = actorRowSchema.extend({ type: linkTypeSchema, direction: directionSchema });
type NeighbourRow = z.output<typeof neighbourRowSchema>;

/** The nodes with which one node makes a first picture. Throws not-found. */
export async function findSurroundings(context: QuestionContext, input: Input): Promise<Surroundings> {
  const { id, limit, illustrative } = input;
  const [[node], network] = await Promise.all([listNodes(context, [id]), context.network()]);
  if (node === undefined) throw unknownId(id);
  const rule = { day: toDay(context.today), illustrative };
  const own = picturedKinds.includes(node.kind) ? [id] : [];
  const room = limit - own.length;
  const queues = await listQueues(context, input, node.kind, (one) => joinsRegions(network, one, rule));
  const neighbours = new Set(queues.flat());
  const partnersThrough = (shownNeighbours: readonly string[]) =>
    listPartners(network, id, rule, new Set(shownNeighbours)).filter((partner) => !neighbours.has(partner));
  const allPartners = partnersThrough([...neighbours]);
  const kept = Math.min(allPartners.length, Math.floor(room * partnersShare));
  // Only partners whose collaboration is in the picture too: another would float there without a line.
  const partners = partnersThrough(shareRoom(queues, room - kept)).slice(0, kept);
  const chosen = shareRoom(queues, room - partners.length);
  const more = partnersThrough(chosen).filter((partner) => !partners.includes(partner));
  const shown = [...own, ...chosen, ...partners, ...more].slice(0, limit);
  const total = own.length + neighbours.size + allPartners.length;
  return {
    id,
    nodes: await listNodes(context, shown),
    neighbours: chosen.length,
    shown: shown.length,
    total,
    truncated: shown.length < total,
  };
}

/** Neighbours by link type and direction; in each those that join regions come first, then the most linked. */
async function listQueues(
  context: QuestionContext,
  input: Input,
  kind: NodeKind,
  joins: (collaboration: string) => boolean,
): Promise<string[][]> {
  const { id, illustrative, language } = input;
  const rows = await context.ask(
    "explore/list-surroundings",
    { id, labels: labelsOf(picturedKinds), withIllustrative: illustrative, language },
    neighbourRowSchema,
  );
  const byName = compareNames<NeighbourRow>(language, ({ name }) => name);
  const queues = new Map<string, string[]>();
  for (const row of rows.sort(
    (a, b) => Number(joins(b.id)) - Number(joins(a.id)) || b.degree - a.degree || byName(a, b),
  )) {
    const key = `${row.type} ${row.direction}`;
    queues.set(key, [...(queues.get(key) ?? []), row.id]);
  }
  const inOrder = [...queues].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, queue]) => queue);
  if (kind !== "value-chain") return inOrder;
  const actors = await context.ask(
    "explore/list-actors-of-chain",
    { id, withIllustrative: illustrative },
    actorRowSchema,
  );
  return [...inOrder, actors.map((actor) => actor.id)];
}
