/**
 * Hands out indices by rising cost, equal costs by index. A binary heap: cheap when only the first few of many are
 * wanted, where sorting all would be most of the work.
 */
export class CheapestFirst {
  readonly #costs: Float64Array;
  readonly #heap: Int32Array;
  #size: number;

  /** Only indices with a finite cost are handed out. */
  constructor(costs: Float64Array) {
    this.#costs = costs;
    this.#heap = new Int32Array(costs.length);
    this.#size = 0;
    for (let i = 0; i < costs.length; i++) if (Number.isFinite(costs[i]!)) this.#heap[this.#size++] = i;
    for (let at = (this.#size >> 1) - 1; at >= 0; at--) this.#sink(at);
  }

  /** The next index, −1 when there is none. */
  next(): number {
    if (this.#size === 0) return -1;
    const first = this.#heap[0]!;
    this.#size--;
    this.#heap[0] = this.#heap[this.#size]!;
    this.#sink(0);
    return first;
  }

  #isBefore(a: number, b: number): boolean {
    const difference = this.#costs[a]! - this.#costs[b]!;
    return difference < 0 || (difference === 0 && a < b);
  }

  #sink(start: number): void {
    const heap = this.#heap;
    const item = heap[start]!;
    let at = start;
    for (let child = 2 * at + 1; child < this.#size; child = 2 * at + 1) {
      const right = child + 1;
      const smaller = right < this.#size && this.#isBefore(heap[right]!, heap[child]!) ? right : child;
      if (!this.#isBefore(heap[smaller]!, item)) break;
      heap[at] = heap[smaller]!;
      at = smaller;
    }
    heap[at] = item;
  }
}
