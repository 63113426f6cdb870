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

/** "5 of its 8 clusters have partners in 6 other regions here, most often …, 2 of them directly: 14 collaborations, 3 running." */
export function WithWhom({ summary, region }: WithWhomProperties) {
  const { t } = useMessages();
  const { partners } = summary;
  const regionId = summary.region.id;
  if (partners.clustersTotal === 0) return t("home.noClusters");
  if (partners.clusters.total === 0) {
    const all: OpenList = {
      kind: "group",
      title: t("home.listClusters", { region }),
      groupId: `region:${regionId}`,
      only: "cluster",
    };
    const count = t("kinds.cluster.count", { count: partners.clustersTotal });
    return <Sentence message="home.acrossNone" slots={{ clusters: <Counted list={all}>{count}</Counted> }} />;
  }
  const clusters = {
    title: t("home.listClustersAcross", { region }),
    detail: t("home.listClustersAcrossDetail", { total: partners.clustersTotal }),
    list: partners.clusters,
    regionId,
  };
  const collaborations = {
    title: t("home.listCollaborations", { region }),
    list: partners.collaborations,
    regionId,
  };
  const regions = { title: t("home.listRegions", { region }), list: partners, regionId };
  const total = partners.clusters.total;
  const direct = partners.clustersDirectly;
  const examples = partners.list.slice(0, 2).map(({ node }) => node);
  return (
    <Sentence
      message={partners.running > 0 ? "home.across" : "home.acrossBefore"}
      count={total}
      slots={{
        clusters: (
          <Counted list={{ kind: "nodes", ...clusters }}>
            {t("home.clustersOf", { count: partners.clusters.total, total: partners.clustersTotal })}
          </Counted>
        ),
        collaborations: (
          <Counted list={{ kind: "nodes", ...collaborations }}>
            {t("kinds.collaboration.count", { count: partners.collaborations.total })}
          </Counted>
        ),
        regions: (
          <Sentence
            message={partners.total > examples.length ? "home.acrossRegions" : "home.acrossRegionsAll"}
            slots={{
              regions: (
                <Counted list={{ kind: "partners", ...regions }}>
                  {t("home.otherRegions", { count: partners.total })}
                </Counted>
              ),
              examples: <Examples nodes={examples} />,
            }}
          />
        ),
        how:
          direct === 0
            ? t("home.throughMembers")
            : direct === total
              ? t("home.directly")
              : t("home.partlyDirectly", { direct, others: total - direct }),
        running: partners.running,
      }}
    />
  );
}
