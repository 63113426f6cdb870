import type { RegionSummary } from "#contract/summarise-region.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Sentence } from "../parts/sentence.tsx";
import { Counted } from "./counted.tsx";
import { Examples } from "./examples.tsx";
import type { OpenList } from "./open-list.ts";

interface WithWhomProperties {
  readonly summary: RegionSummary;
  /** Name of the region. */
  readonly region: string;
}

/** "5 of its 8 clusters work across a border: 14 collaborations with partners in 6 other regions, most often …" */
export function WithWhom({ summary, region }: WithWhomProperties) {
  const { t } = useMessages();
  const { partners } = summary;
  const regionId = summary.region.id;
  const clusters: OpenList = {
    kind: "group",
    title: t("home.listClusters", { region }),
    detail: t("home.listClustersAcross", { count: partners.clusters }),
    groupId: `region:${regionId}`,
    only: "cluster",
  };
  if (partners.clustersTotal === 0) return t("home.noClusters");
  if (partners.clusters === 0) {
    const all = t("kinds.cluster.count", { count: partners.clustersTotal });
    return (
      <Sentence message="home.acrossNone" slots={{ clusters: <Counted list={clusters}>{all}</Counted> }} />
    );
  }
  const collaborations = {
    title: t("home.listCollaborations", { region }),
    list: partners.collaborations,
    regionId,
  };
  const regions = { title: t("home.listRegions", { region }), list: partners, regionId };
  return (
    <Sentence
      message="home.across"
      count={partners.clusters}
      slots={{
        clusters: (
          <Counted list={clusters}>
            {t("home.clustersOf", { count: partners.clusters, total: partners.clustersTotal })}
          </Counted>
        ),
        collaborations: (
          <Counted list={{ kind: "nodes", ...collaborations }}>
            {t("kinds.collaboration.count", { count: partners.collaborations.total })}
          </Counted>
        ),
        regions: (
          <Counted list={{ kind: "partners", ...regions }}>
            {t("home.otherRegions", { count: partners.total })}
          </Counted>
        ),
        examples: <Examples nodes={partners.list.slice(0, 2).map(({ node }) => node)} />,
      }}
    />
  );
}
