/** The texts of a picture in the language of the screen. */
import type { GraphLink, GraphNode } from "#contract/graph.ts";
import type { DrawnGroup } from "../graph/draw-groups.ts";
import type { PictureWords } from "../graph/picture-input.ts";
import type { Messages, Translate } from "../locales/messages.ts";

export function pictureWords({ t, name: text }: Messages): PictureWords {
  const groupLabel = (group: DrawnGroup) =>
    group.restOf === null ? text(group.shortName ?? group.name) : t(`kinds.${group.restOf}.other`);
  return {
    text,
    groupLabel,
    node: (node) => describeNode(node, text, t),
    group: (group) =>
      group.restOf === null
        ? t("explore.group.closed", { name: text(group.name), count: group.count })
        : t("explore.group.rest", {
            name: text(group.name),
            kind: t(`kinds.${group.restOf}.other`),
            count: group.count,
          }),
    link: (link, from, to) => describeLink(link, from, to, text, t),
    groupLink: (from, to, collaborations, memberships) =>
      collaborations > 0
        ? t("explore.group.collaborations", { from, to, count: collaborations })
        : t("explore.group.memberships", { from, to, count: memberships }),
  };
}

function describeNode(node: GraphNode, text: PictureWords["text"], t: Translate): string {
  const said = t("explore.node", { name: text(node.name), kind: t(`kinds.${node.kind}.one`) });
  const ended = node.ended ? `, ${t("explore.ended")}` : "";
  return node.basis === "illustrative" ? `${said}, ${t("explore.illustrative")}${ended}` : `${said}${ended}`;
}

export function describeLink(
  link: GraphLink,
  from: GraphNode,
  to: GraphNode,
  text: PictureWords["text"],
  t: Translate,
): string {
  return t(`links.${link.type}.sentence`, { from: text(from.name), to: text(to.name) });
}
