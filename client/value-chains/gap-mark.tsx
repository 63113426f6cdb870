import type { Gap } from "#contract/words.ts";

/** How a step is held, by shape: full, half, a double ring, crossed out. The word stands beside it. */
export function GapMark({ gap, size = 16 }: { readonly gap: Gap; readonly size?: number }) {
  return (
    <svg
      className={`gap-mark gap-${gap}`}
      width={size}
      height={size}
      viewBox="-9 -9 18 18"
      aria-hidden="true"
    >
      {shapes[gap]}
    </svg>
  );
}

const shapes: Record<Gap, React.ReactNode> = {
  covered: <circle r="8" className="gap-full" />,
  fragile: (
    <>
      <circle r="7.25" className="gap-ring" />
      <path d="M0 -7.25A7.25 7.25 0 0 0 0 7.25Z" className="gap-full" />
    </>
  ),
  activatable: (
    <>
      <circle r="7.25" className="gap-ring" />
      <circle r="3.5" className="gap-ring" />
    </>
  ),
  missing: (
    <>
      <circle r="7.25" className="gap-ring" />
      <path d="M-5 -5L5 5M5 -5L-5 5" className="gap-ring" />
    </>
  ),
};
