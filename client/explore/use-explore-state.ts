/** Puts the Explore screen's state together: address, answers, picture, actions. */

import { useEffect, useMemo } from "react";
import type { Overview } from "#contract/find-overview.ts";
import { useAnswer } from "../api/use-answer.ts";
import { type DrawnPicture, drawPicture } from "../graph/draw-picture.ts";
import type { ExploreView } from "../graph/explore-view.ts";
import type { PictureLand } from "../graph/picture.ts";
import type { Messages } from "../locales/messages.ts";
import { useMessages } from "../locales/use-messages.ts";
import { countMoreLinks, listLinkRows } from "../parts/inspector/count-links-shown.ts";
import { pictureWords } from "../parts/picture-words.ts";
import { exploreActions } from "./explore-actions.ts";
import type { ExploreState } from "./explore-context.ts";
import { useAttempt } from "./use-attempt.ts";
import { type ExploreData, useExploreData } from "./use-explore-data.ts";
import { type ExploreHistory, useExploreView } from "./use-explore-view.ts";
import { useFocus } from "./use-focus.ts";
import { useIsPhone } from "./use-is-narrow.ts";

/** So many nodes make a first picture of one node; a phone has room for 25. */
const roomUsually = 45;
const roomOnPhone = 24;

export function useExploreState(): { state: ExploreState; focus: ReturnType<typeof useFocus> } {
  const messages = useMessages();
  const history = useExploreView();
  const room = useIsPhone() ? roomOnPhone : roomUsually;
  const focus = useFocus(history, room);
  const { view, change } = history;
  const data = useExploreData(view, messages.language);
  const { drawn, drawnIds } = useDrawn(history, data, messages);
  const { attempt, failed } = useAttempt();
  const actions = useMemo(() => {
    const landOf = new Map(drawn.picture.nodes.map((node) => [node.id, node.landId]));
    return exploreActions({
      view,
      change,
      language: messages.language,
      drawnIds,
      groups: drawn.groups,
      nodes: drawn.nodes,
      landOf: (id) => landOf.get(id) ?? null,
      attempt,
      room,
    });
  }, [view, change, messages.language, drawn, drawnIds, attempt, room]);
  return { state: { ...history, data, drawn, drawnIds, actions, failed }, focus };
}

function useDrawn(history: ExploreHistory, data: ExploreData, messages: Messages) {
  const { view } = history;
  const words = useMemo(() => pictureWords(messages), [messages]);
  const lands = useMemo(() => listLands(data.regions.data, messages), [data.regions.data, messages]);
  const litWay = useMemo(() => {
    const way = view.ways?.lit == null ? undefined : data.paths.data?.paths[view.ways.lit];
    return way ? { nodes: new Set(way.nodes), links: new Set(way.links) } : null;
  }, [view.ways, data.paths.data]);
  const plain = useMemo(
    () =>
      drawPicture(
        {
          view: withWay(view, litWay?.nodes),
          graph: data.graph,
          overview: view.by === null ? null : (data.overview.data ?? null),
          regions: lands,
          members: data.members,
          groupLinks: data.subgraph.data?.groupLinks ?? [],
          litWay,
        },
        words,
      ),
    [view, data.graph, data.overview.data, lands, data.members, data.subgraph.data, litWay, words],
  );
  const drawnIds = useMemo(() => new Set(plain.nodes.map((node) => node.id)), [plain]);
  const before = useDrawnBefore(history.step, drawnIds, data.isComplete);
  const more = useMoreLinks(view.selected[0], data, drawnIds);
  const drawn = useMemo(() => markNodes(plain, before, more), [plain, before, more]);
  return { drawn, drawnIds };
}

/** The nodes of the lit way are in the picture, whoever put them there. */
const withWay = (view: ExploreView, nodes: ReadonlySet<string> | undefined) =>
  nodes === undefined ? view : { ...view, nodes: [...new Set([...view.nodes, ...nodes])] };

/** What each step of this page showed; a step that goes on from the one before can say what is new. */
const drawnAtStep = new Map<number, ReadonlySet<string>>();

function useDrawnBefore(step: number, drawnIds: ReadonlySet<string>, isComplete: boolean) {
  useEffect(() => {
    if (isComplete) drawnAtStep.set(step, drawnIds);
  }, [step, drawnIds, isComplete]);
  const before = drawnAtStep.get(step - 1);
  return before !== undefined && [...before].some((id) => drawnIds.has(id)) ? before : null;
}

interface MoreLinks {
  readonly id: string;
  readonly count: number;
}

/** The selected node says how many neighbours it has besides those shown, once its card is known. */
function useMoreLinks(
  selected: string | undefined,
  data: ExploreData,
  drawnIds: ReadonlySet<string>,
): MoreLinks | null {
  const isNode = selected !== undefined && drawnIds.has(selected);
  const card = useAnswer("findCard", isNode ? { id: selected } : null, { keepsPrevious: false }).data;
  return useMemo(
    () =>
      card === undefined
        ? null
        : {
            id: card.node.id,
            count: countMoreLinks(listLinkRows(card.links), data.graph, drawnIds, card.node.id),
          },
    [card, data.graph, drawnIds],
  );
}

function markNodes(
  plain: DrawnPicture,
  before: ReadonlySet<string> | null,
  more: MoreLinks | null,
): DrawnPicture {
  const nodes = plain.picture.nodes.map((node) => ({
    ...node,
    moreLinks: node.id === more?.id ? more.count : 0,
    isNew: before !== null && node.groupCount === null && !before.has(node.id),
  }));
  return { ...plain, picture: { ...plain.picture, nodes } };
}

function listLands(overview: Overview | undefined, { name }: Messages): PictureLand[] {
  return (overview?.groups ?? []).map(({ keys, lat, lon }) => ({
    id: keys[0]!.id,
    name: name(keys[0]!.name),
    lat: lat ?? null,
    lon: lon ?? null,
  }));
}
