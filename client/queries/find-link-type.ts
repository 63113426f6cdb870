import { type LinkType, linkTypes } from "#contract/words.ts";

/** Own Cypher may name a link as it likes; those of this graph have sentences. */
export const findLinkType = (type: string): LinkType | undefined => linkTypes.find((known) => known === type);
