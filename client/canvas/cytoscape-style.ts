/** The style sheet of nodes and lines. Names, counts, rings and land are drawn on canvases of their own. */
import type { StylesheetJson, StylesheetJsonBlock } from "cytoscape";
import { illustrativeDash, kindShapes } from "../graph/kind-shapes.ts";
import type { Palette } from "./palette.ts";

/** px a line keeps off a selected shape: it ends at the ring. */
export const ringGap = 8;

const setBackOpacity = 0.35;

export const cytoscapeStyle = (palette: Palette): StylesheetJson => [
  ...nodeBlocks(palette),
  ...linkBlocks(palette),
  { selector: ".set-back", style: { opacity: setBackOpacity } },
];

function nodeBlocks(palette: Palette): StylesheetJsonBlock[] {
  return [
    {
      selector: "node",
      style: {
        width: "data(size)",
        height: "data(size)",
        "border-width": 1.5,
        "border-color": palette.halo,
        "overlay-opacity": 0,
        label: "",
      },
    },
    ...Object.entries(kindShapes).map(([kind, { corners, token }]) => ({
      selector: `node.${kind}`,
      style: {
        "background-color": palette[token],
        ...(corners === null
          ? { shape: "ellipse" as const }
          : { shape: "polygon" as const, "shape-polygon-points": corners.join(" ") }),
      },
    })),
    ...Object.entries(kindShapes).map(([kind, { token, isHollow }]) => ({
      selector: `node.${kind}.hollow`,
      style: {
        "background-color": kind === "region" ? palette.land : palette.paper,
        "border-color": palette[token],
        "border-width": isHollow ? 2.5 : 1.8,
      },
    })),
    {
      selector: "node.illustrative",
      style: { "border-style": "dashed", "border-dash-pattern": [...illustrativeDash], "border-width": 1.8 },
    },
  ];
}

function linkBlocks(palette: Palette): StylesheetJsonBlock[] {
  return [
    {
      selector: "edge",
      style: {
        "curve-style": "straight",
        width: "data(size)",
        "line-color": palette.link,
        "overlay-opacity": 0,
        events: "no",
        label: "",
      },
    },
    {
      selector: "edge.ended",
      style: {
        "mid-target-arrow-shape": "tee",
        "mid-target-arrow-color": palette.link,
        "arrow-scale": 0.85,
      },
    },
    { selector: "edge.illustrative", style: { "line-style": "dashed", "line-dash-pattern": [6, 4] } },
    {
      selector: "edge.touched, edge.on-way",
      style: { "line-color": palette.ink, "mid-target-arrow-color": palette.ink, "z-index": 2 },
    },
    {
      selector: "edge.computed",
      style: {
        "line-color": palette.water,
        "line-outline-color": palette.calc,
        "line-outline-width": 2.6,
        "z-index": 3,
      },
    },
    {
      selector: "edge.bent",
      style: {
        "curve-style": "unbundled-bezier",
        "control-point-distances": "data(bend)",
        "control-point-weights": 0.5,
      },
    },
    { selector: "edge.starts-at-selected", style: { "source-distance-from-node": ringGap } },
    { selector: "edge.ends-at-selected", style: { "target-distance-from-node": ringGap } },
  ];
}
