import type { Rail } from "./lay-rails.ts";

interface StepRailsProperties {
  readonly rails: readonly Rail[];
  readonly columns: number;
  /** Whether somebody takes the step in the drawn chain. */
  readonly isTaken: boolean;
}

const columnWidth = 11;

/** The lines beside a step, as tall as the step is: straight ones under its dot, others in columns left of it. */
export function StepRails({ rails, columns, isTaken }: StepRailsProperties) {
  const dot = 11 + columns * columnWidth;
  return (
    <div className="step-rails" style={{ width: dot + 13 }} aria-hidden="true">
      {rails.map(({ id, column, part, isToBeMade }) => {
        const x = dot - column * columnWidth;
        const look = isToBeMade ? "rail rail-make" : "rail rail-made";
        return (
          <span key={`${id} ${part}`}>
            <span className={`${look} rail-${part}`} style={{ left: x - 3 }} />
            {column > 0 && part !== "passes" && (
              <span className={`${look} rail-across`} style={{ left: x, width: dot - x }} />
            )}
          </span>
        );
      })}
      <span className={isTaken ? "step-dot is-taken" : "step-dot"} style={{ left: dot - 7 }} />
    </div>
  );
}
