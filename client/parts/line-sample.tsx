import type { LinkLook } from "../graph/picture.ts";

interface LineSampleProperties {
  readonly look: LinkLook;
  readonly width?: number;
}

/** A line as the map draws it: solid, with a tick, dashed or double. */
export function LineSample({ look, width = 38 }: LineSampleProperties) {
  return (
    <svg
      className={`line-sample line-${look}`}
      width={width}
      height="12"
      viewBox={`0 0 ${width} 12`}
      aria-hidden="true"
    >
      {look === "computed" ? (
        <path d={`M0 4h${width}M0 8h${width}`} />
      ) : (
        <path d={`M0 6h${width}`} strokeDasharray={look === "illustrative" ? "6 4" : undefined} />
      )}
      {look === "ended" && <path d={`M${width / 2} 2v8`} />}
    </svg>
  );
}
