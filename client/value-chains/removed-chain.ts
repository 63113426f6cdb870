import type { ChangedValueChain } from "#contract/change-value-chain.ts";

/** The chain that was taken away last in this window, so that it can be brought back. */
export type RemovedChain = Pick<ChangedValueChain, "id" | "version" | "definition">;

const key = "removed-chain";

export function rememberRemoved(chain: RemovedChain | null): void {
  if (chain === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, JSON.stringify(chain));
}

export function readRemoved(): RemovedChain | null {
  const text = sessionStorage.getItem(key);
  return text === null ? null : (JSON.parse(text) as RemovedChain);
}
