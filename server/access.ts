import type { Right } from "#contract/words.ts";

/**
 * Who may do what. Rights belong to the listener a request comes in by, never to the caller's address: behind a
 * reverse proxy everybody has the address of this computer.
 */
export const listenerKinds = ["private", "public"] as const;
export type ListenerKind = (typeof listenerKinds)[number];

const access: Record<ListenerKind, Record<Right, boolean>> = {
  private: { read: true, write: true, "own-cypher": true, administer: true },
  public: { read: true, write: false, "own-cypher": false, administer: false },
};

export function isAllowed(listener: ListenerKind, right: Right): boolean {
  return access[listener][right];
}
