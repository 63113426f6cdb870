import type { OwnChain } from "#contract/chain-definition.ts";
import type { Network } from "../../network/network.ts";
import { type JoinedChain, joinOwnChains } from "../../network/value-chains/join-own-chains.ts";
import type { QuestionContext } from "../question-context.ts";

export interface ChainNetwork {
  /** As it was read, without the chains made here: what parties and their ties come from. */
  readonly read: Network;
  /** With the chains made here. */
  readonly joined: Network;
  readonly own: ReadonlyMap<string, OwnChain>;
}

interface Joined {
  readonly revision: number;
  readonly promise: Promise<ChainNetwork>;
}
const joinedBy = new WeakMap<Network, Joined>();

/** The network with the value chains made here, joined anew when one of them was made, changed or taken away. */
export async function joinChainNetwork(
  { workspace }: Pick<QuestionContext, "workspace">,
  read: Network,
): Promise<ChainNetwork> {
  const revision = await workspace.valueChains.revision();
  const before = joinedBy.get(read);
  if (before?.revision === revision) return await before.promise;
  const promise = workspace.valueChains.list().then((own) => ({
    read,
    joined: joinOwnChains(read, own.map(toJoined)),
    own: new Map(own.map((chain) => [chain.id, chain])),
  }));
  joinedBy.set(read, { revision, promise });
  // What failed is tried again by the next who asks.
  promise.catch(() => joinedBy.delete(read));
  return await promise;
}

function toJoined({ id, definition }: OwnChain): JoinedChain {
  return {
    id,
    stages: definition.stages.map(({ key, feeds, requires, like }) => ({
      ...{ id: ownStageId(id, key), requires, like },
      feeds: feeds === null ? null : ownStageId(id, feeds),
    })),
  };
}

export function ownStageId(chain: string, key: string): string {
  return `${chain}--${key}`;
}
