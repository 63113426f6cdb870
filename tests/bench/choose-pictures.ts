import type { Driver } from "neo4j-driver";
import { z } from "zod";
import type { GraphLink, GraphNode } from "#contract/graph.ts";
import { linkTypes } from "#contract/words.ts";
import { drawPicture } from "../../client/graph/draw-picture.ts";
import { overviewView } from "../../client/graph/explore-view.ts";
import type { Picture, PictureLand } from "../../client/graph/picture.ts";
import type { PictureWords } from "../../client/graph/picture-input.ts";
import { mergeAnswers } from "../../client/graph/working-graph.ts";
import { labelSchema } from "../../server/queries/explore/kind-labels.ts";

export const pictureSizes = [100, 500, 2_000] as const;

/** The most linked organisations and collaborations, then competences, with the links among them. */
export async function choosePictures(driver: Driver): Promise<Map<number, Picture>> {
  const nodes = z.array(nodeRowSchema).parse(await ask(driver, mostLinked));
  const links = z.array(linkRowSchema).parse(await ask(driver, linksAmong));
  const lands = z.array(landSchema).parse(await ask(driver, allLands));
  const most = Math.max(...pictureSizes);
  const everything = withCopies({ nodes: nodes.map(describeNode), links: links.map(describeLink) }, most);
  return new Map(pictureSizes.map((size) => [size, draw(everything, size, lands)]));
}

const mostLinked = `
  MATCH (n:Actor|Collaboration|Competence)
  OPTIONAL MATCH (n)-[:LOCATED_IN]->(r:Region)
  WITH n, min(r.id) AS region
  RETURN n.id AS id, coalesce(n.shortName, n.nameEn, n.titleEn, n.name, n.title, n.id) AS name, region,
    head([label IN labels(n) WHERE NOT label IN ['Entity', 'Actor']]) AS label, coalesce(n.degree, 0) AS degree
  ORDER BY n:Competence, degree DESC, id`;
const linksAmong = `
  MATCH (a:Actor|Collaboration|Competence)-[r]->(b:Actor|Collaboration|Competence)
  RETURN type(r) AS type, a.id AS from, b.id AS to
  ORDER BY type, from, to`;
const allLands =
  "MATCH (r:Region) RETURN r.id AS id, r.nameEn AS name, r.lat AS lat, r.lon AS lon ORDER BY id";

const nodeRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  region: z.string().nullable(),
  label: labelSchema,
  degree: z.number(),
});
const linkRowSchema = z.object({ type: z.enum(linkTypes), from: z.string(), to: z.string() });
const landSchema: z.ZodType<PictureLand> = z.object({
  id: z.string(),
  name: z.string(),
  lat: z.number(),
  lon: z.number(),
});

async function ask(driver: Driver, text: string): Promise<unknown[]> {
  const { records } = await driver.executeQuery(text);
  return records.map((record) => record.toObject());
}

function describeNode({ id, name, region, label, degree }: z.output<typeof nodeRowSchema>): GraphNode {
  const place = region === null ? {} : { region };
  return {
    id,
    kind: label,
    name,
    ...place,
    degree,
    period: {},
    ended: false,
    basis: "real",
    confidence: "B",
  };
}

function describeLink({ type, from, to }: z.output<typeof linkRowSchema>): GraphLink {
  const id = `${type}:${from}:${to}`;
  return { id, type, from, to, basis: "real", confidence: "B", sourceIds: [], period: {}, ended: false };
}

interface Known {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
}

/** The data hold fewer than two thousand; organisations are doubled, with all their links, until there are enough. */
function withCopies({ nodes, links }: Known, wanted: number): Known {
  const doubled = nodes
    .filter(({ kind }) => kind !== "collaboration" && kind !== "competence")
    .slice(0, Math.max(0, wanted - nodes.length));
  const copies = new Set(doubled.map(({ id }) => id));
  const copyOf = (id: string) => (copies.has(id) ? `${id}-copy` : id);
  const more = links
    .filter(({ from, to }) => copies.has(from) || copies.has(to))
    .map((link) => ({ ...link, id: `${link.id}-copy`, from: copyOf(link.from), to: copyOf(link.to) }));
  return {
    nodes: [...nodes, ...doubled.map((node) => ({ ...node, id: copyOf(node.id) }))],
    links: [...links, ...more],
  };
}

function draw({ nodes, links }: Known, size: number, lands: readonly PictureLand[]): Picture {
  const shown = nodes.slice(0, size);
  if (shown.length < size)
    throw new Error(`the data hold ${shown.length} nodes, too few for a picture of ${size}`);
  const input = {
    view: { ...overviewView, by: null, nodes: shown.map(({ id }) => id) },
    graph: mergeAnswers([{ nodes: shown, links }]),
    overview: null,
    regions: lands,
    members: new Map(),
    groupLinks: [],
    litWay: null,
  };
  return drawPicture(input, words).picture;
}

const words: PictureWords = {
  text: (text) => (typeof text === "string" ? text : text.en),
  node: ({ id }) => id,
  group: ({ id }) => id,
  groupLabel: ({ id }) => id,
  link: ({ id }) => id,
  groupLink: (from, to) => `${from} ${to}`,
};
