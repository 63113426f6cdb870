import type { ReactNode } from "react";
import type { RegionSummary } from "#contract/summarise-region.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Listed } from "../parts/listed.tsx";
import { Sentence } from "../parts/sentence.tsx";
import { Counted } from "./counted.tsx";

interface WhatIsNotKnownProperties {
  readonly summary: RegionSummary;
  /** Name of the region. */
  readonly region: string;
}

/** "Not known here: the members of 3 clusters, what 12 organisations can do, … and what anybody needs." */
export function WhatIsNotKnown({ summary, region }: WhatIsNotKnownProperties) {
  const { t } = useMessages();
  const gaps = useGaps(summary, region);
  const things = summary.unknown.needs === 0 ? [...gaps, t("home.unknownNeeds")] : gaps;
  if (things.length === 0) return t("home.unknownNothing");
  return <Sentence message="home.unknown" slots={{ things: <Listed items={things} /> }} />;
}

/** What is missing, each as a phrase with the number that opens its list; what is complete is left out. */
function useGaps({ unknown, region: { id } }: RegionSummary, region: string): ReactNode[] {
  const { t } = useMessages();
  const behind = (title: string, list: RegionSummary["priorities"], text: string) => (
    <Counted list={{ kind: "nodes", title, list, regionId: id }}>{text}</Counted>
  );
  const { clustersWithoutMembers, organisationsWithoutOffers, collaborationsWithoutDates } = unknown;
  const clusters = behind(
    t("home.listWithoutMembers", { region }),
    clustersWithoutMembers,
    t("kinds.cluster.count", { count: clustersWithoutMembers.total }),
  );
  const organisations = behind(
    t("home.listWithoutOffers", { region }),
    organisationsWithoutOffers,
    t("kinds.organisation.count", { count: organisationsWithoutOffers.total }),
  );
  const collaborations = behind(
    t("home.listWithoutDates", { region }),
    collaborationsWithoutDates,
    t("kinds.collaboration.count", { count: collaborationsWithoutDates.total }),
  );
  return [
    clustersWithoutMembers.total > 0 && <Sentence message="home.unknownMembers" slots={{ clusters }} />,
    organisationsWithoutOffers.total > 0 && (
      <Sentence message="home.unknownOffers" slots={{ organisations }} />
    ),
    collaborationsWithoutDates.total > 0 && (
      <Sentence message="home.unknownDates" slots={{ collaborations }} />
    ),
  ].filter((gap) => gap !== false);
}
