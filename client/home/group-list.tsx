import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { NodeKind } from "#contract/words.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useLanguage, useMessages } from "../locales/use-messages.ts";
import { CutState, EmptyState, FailedState, LoadingState } from "../parts/state-views.tsx";
import { NodeEntry } from "./node-entry.tsx";
import type { OpenList } from "./open-list.ts";

interface GroupListProperties {
  readonly groupId: string;
  readonly only: NodeKind | undefined;
  readonly nobody: Extract<OpenList, { kind: "group" }>["nobody"];
}

const step = 25;
const most = 200;
/** More than these are no picture that can be read. */
const mostOnMap = 100;

/** The members of a group, asked for 25 by 25. */
export function GroupList({ groupId, only, nobody }: GroupListProperties) {
  const { t } = useMessages();
  const [limit, setLimit] = useState(step);
  const answer = useAnswer("listGroupMembers", {
    group: groupId,
    limit,
    language: useLanguage(),
    ...(only === undefined ? {} : { kind: only }),
  });
  const { data } = answer;
  if (answer.error && !data) return <FailedState error={answer.error} onRetry={answer.refetch} />;
  if (!data) return <LoadingState what={t("home.loadingList")} onStop={answer.cancel} rows={6} />;
  if (data.total === 0) return <Nobody nobody={nobody} />;
  const shownOnMap = data.nodes.slice(0, mostOnMap).map((node) => node.id);
  return (
    <>
      <p className="list-extent">
        {t("values.of", { shown: data.shown, total: data.total })}{" "}
        <Link to="/explore" search={{ nodes: shownOnMap.join(",") }}>
          {t("home.showOnMap")}
        </Link>
      </p>
      <ul className="node-list" aria-busy={answer.state === "loading"}>
        {data.nodes.map((node) => (
          <NodeEntry key={node.id} node={node} />
        ))}
      </ul>
      {answer.error && (
        <FailedState error={answer.error} onRetry={answer.refetch} updatedAt={answer.updatedAt} />
      )}
      {data.truncated && (
        <CutState
          shown={data.shown}
          total={data.total}
          limit={limit}
          order={t("states.mostLinkedFirst")}
          more={step}
          {...(limit < most ? { onMore: () => setLimit(Math.min(most, limit + step)) } : {})}
        />
      )}
    </>
  );
}

function Nobody({ nobody }: Pick<GroupListProperties, "nobody">) {
  const { t } = useMessages();
  if (nobody === undefined) return <EmptyState title={t("home.nobody")} />;
  return (
    <EmptyState
      title={t("home.nobody")}
      action={
        <Link to="/explore" search={{ focus: nobody.familyId }}>
          {t("home.whoElsewhere")}
        </Link>
      }
    >
      {nobody.text}
    </EmptyState>
  );
}
