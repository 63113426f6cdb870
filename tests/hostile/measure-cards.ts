import { quantile } from "../bench/quantile.ts";

const ids = ["packbridge", "catalisti", "SE224", "circular-plastic-packaging", "AT12"];

export interface CardMeter {
  /** Milliseconds of each card since the last time this was asked. */
  take(): number[];
  stop(): Promise<void>;
}

/** Asks for one card after the other, as somebody does who looks around, and notes how long each takes. */
export function measureCards(address: string): CardMeter {
  let taken: number[] = [];
  let isStopped = false;
  const asking = ask();

  async function ask(): Promise<void> {
    for (let number = 0; !isStopped; number += 1) {
      const since = performance.now();
      const response = await fetch(`${address}/api/nodes/${ids[number % ids.length]}`);
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`a card was answered with ${response.status}`);
      taken.push(performance.now() - since);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  return {
    take() {
      const all = taken;
      taken = [];
      return all;
    },
    async stop() {
      isStopped = true;
      await asking;
    },
  };
}

const pauseMs = 40;

export function percentile95(milliseconds: readonly number[]): number {
  return quantile(milliseconds, 0.95);
}
