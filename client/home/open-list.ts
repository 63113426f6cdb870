import { createContext, use } from "react";
import type { SourcesInput } from "#contract/list-sources.ts";
import type { RegionSummary } from "#contract/summarise-region.ts";
import type { NodeKind } from "#contract/words.ts";

type GivenNodes = RegionSummary["priorities"];

/** A list behind a number: its title, and where its entries come from. */
export type OpenList = { readonly title: string; readonly detail?: string } & (
  | {
      readonly kind: "group";
      readonly groupId: string;
      readonly only?: NodeKind;
      /** What is said when nobody is in it. */
      readonly nobody?: { readonly text: string; readonly familyId: string };
    }
  | { readonly kind: "nodes"; readonly list: GivenNodes; readonly regionId: string }
  | { readonly kind: "competences"; readonly list: RegionSummary["competences"]; readonly regionId: string }
  | { readonly kind: "partners"; readonly list: RegionSummary["partners"]; readonly regionId: string }
  | { readonly kind: "sources"; readonly sources: SourcesBehind }
);

/** Which sources are behind a number, and the years of publication to choose from, newest last. */
export interface SourcesBehind extends Pick<SourcesInput, "confidence" | "opened" | "year"> {
  readonly years?: readonly { readonly year: string; readonly sources: number }[];
}

export const OpenListContext = createContext<(list: OpenList) => void>(() => {});

/** Opens the list behind a number over the screen. */
export const useOpenList = () => use(OpenListContext);
