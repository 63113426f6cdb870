import type { RegionSummary } from "#contract/summarise-region.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Sentence } from "../parts/sentence.tsx";
import { countOrganisations } from "./build-matrix.ts";
import { Counted } from "./counted.tsx";
import { Examples } from "./examples.tsx";

interface WhatItCanDoProperties {
  readonly summary: RegionSummary;
  /** Name of the region. */
  readonly region: string;
}

/** "75 organisations offer 62 competences, most often plastics processing …; of its strategy 8 priorities are known." */
export function WhatItCanDo({ summary, region }: WhatItCanDoProperties) {
  const { t } = useMessages();
  const { competences, priorities } = summary;
  const regionId = summary.region.id;
  const count = countOrganisations(summary);
  const organisations = (
    <Counted
      list={{ kind: "group", title: t("home.listOrganisations", { region }), groupId: `region:${regionId}` }}
    >
      {t("kinds.organisation.count", { count })}
    </Counted>
  );
  if (competences.total === 0) return <Sentence message="home.canDoNothing" slots={{ organisations }} />;
  const list = { title: t("home.listCompetences", { region }), list: competences, regionId };
  const priorityList = { title: t("home.listPriorities", { region }), list: priorities, regionId };
  return (
    <Sentence
      message="home.canDo"
      count={count}
      slots={{
        organisations,
        competences: (
          <Counted list={{ kind: "competences", ...list }}>
            {t("kinds.competence.count", { count: competences.total })}
          </Counted>
        ),
        examples: <Examples nodes={competences.list.slice(0, 3).map(({ node }) => node)} />,
        priorities: (
          <Counted list={{ kind: "nodes", ...priorityList }}>
            {t("kinds.priority.count", { count: priorities.total })}
          </Counted>
        ),
      }}
    />
  );
}
