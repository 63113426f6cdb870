/** How much a picture holds against what people can read. */

export interface Readability {
  readonly shown: number;
  /** 100 nodes; 50 when there are more than three links a node; 25 on phones. */
  readonly budget: number;
  readonly isDense: boolean;
  /** Nodes above the budget; 0 when it holds. */
  readonly above: number;
}

const budgetUsual = 100;
const budgetDense = 50;
const budgetPhone = 25;
const linksPerNodeWhenDense = 3;

export function measureReadability(nodes: number, links: number, isPhone: boolean): Readability {
  const isDense = nodes > 10 && links > linksPerNodeWhenDense * nodes;
  const budget = isPhone ? budgetPhone : isDense ? budgetDense : budgetUsual;
  return { shown: nodes, budget, isDense, above: Math.max(0, nodes - budget) };
}
