import { type Basis, type DrawnKind, drawnKinds, type NodeKind } from "#contract/words.ts";
import { illustrativeDash, type KindShape, kindShapes } from "../graph/kind-shapes.ts";

interface GlyphProperties {
  /** Kinds that are lists, never shapes, leave the place empty, so that names stay in line. */
  readonly kind: NodeKind;
  readonly basis?: Basis;
  /** Width and height in px; the shape fills it less the outlines. */
  readonly size?: number;
  /** Stands for several: a second outline behind. */
  readonly isGroup?: boolean;
  /** How many it stands for; written inside where the shape has room. */
  readonly count?: number;
}

/** The shape of a kind as it is on the map: filled when real, hollow and dashed when illustrative. A word stands beside it. */
export function Glyph({ kind, basis = "real", size = 18, isGroup = false, count }: GlyphProperties) {
  if (!isDrawn(kind)) return <svg className="glyph" width={size} height={size} aria-hidden="true" />;
  const shape = kindShapes[kind];
  const radius = size / 2 - (isGroup ? 3.5 : 1);
  return (
    <svg
      className={`glyph glyph-${shape.token}`}
      width={size}
      height={size}
      viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}
      aria-hidden="true"
    >
      {isGroup && (
        <Outline shape={shape} radius={radius} className="glyph-behind" transform="translate(2.2 -2.2)" />
      )}
      <Outline shape={shape} radius={radius} className={lookOf(shape, basis)} />
      {count !== undefined && shape.holdsCount && (
        <text className={shape.isHollow ? "glyph-count glyph-count-hollow" : "glyph-count"} dy="0.36em">
          {count}
        </text>
      )}
    </svg>
  );
}

interface OutlineProperties {
  readonly shape: KindShape;
  readonly radius: number;
  readonly className: string;
  readonly transform?: string;
}

function Outline({ shape, radius, className, transform }: OutlineProperties) {
  const dash = className.includes("dashed") ? { strokeDasharray: illustrativeDash.join(" ") } : {};
  if (shape.corners === null)
    return <circle className={className} r={radius} transform={transform} {...dash} />;
  return (
    <polygon className={className} points={scaled(shape.corners, radius)} transform={transform} {...dash} />
  );
}

const scaled = (corners: readonly number[], radius: number) =>
  corners.map((corner) => Math.round(corner * radius * 100) / 100).join(" ");

function lookOf(shape: KindShape, basis: Basis): string {
  if (basis === "illustrative") return "glyph-hollow glyph-dashed";
  return shape.isHollow ? "glyph-hollow" : "glyph-filled";
}

const isDrawn = (kind: NodeKind): kind is DrawnKind => drawnKinds.some((drawn) => drawn === kind);
