import { useState } from "react";
import type { DrawnKind } from "#contract/words.ts";
import { drawnKinds } from "#contract/words.ts";
import { useAnswer } from "../../api/use-answer.ts";
import type { DrawnGroup } from "../../graph/draw-groups.ts";
import { useLanguage, useMessages } from "../../locales/use-messages.ts";
import { Button } from "../../parts/button.tsx";
import { Glyph } from "../../parts/glyph.tsx";
import { InspectorFrame } from "../../parts/inspector/inspector-frame.tsx";
import { KindGlyph } from "../../parts/kind-glyph.tsx";
import { CutState, FailedState, LoadingState } from "../../parts/state-views.tsx";
import { useExplore } from "../explore-context.ts";

/** A group: how many of each kind it holds, and its members as a list. */
export function GroupInspector({ group }: { readonly group: DrawnGroup }) {
  const { t, name } = useMessages();
  const { actions } = useExplore();
  const title = name(group.name);
  return (
    <InspectorFrame
      title={title}
      glyph={<Glyph kind={group.kind} basis={group.basis} isGroup count={group.count} size={30} />}
      detail={
        group.restOf === null
          ? t("explore.group.members", { count: group.count })
          : t("explore.group.notShown", { members: t(`kinds.${group.restOf}.count`, { count: group.count }) })
      }
      foot={
        <>
          <Button look="filled" onPress={() => void actions.open(group.id)}>
            {group.restOf === null ? t("explore.action.open") : t("explore.action.showMore")}
          </Button>
          {group.restOf !== null && (
            <Button onPress={() => actions.close(group.groupId)}>{t("explore.action.close")}</Button>
          )}
          {group.groupId.startsWith("region:") && (
            <Button onPress={() => actions.select(group.groupId.slice("region:".length))}>
              {t("explore.action.regionCard")}
            </Button>
          )}
          <Button onPress={() => actions.hide([group.id])}>{t("explore.action.hide")}</Button>
        </>
      }
    >
      <GroupMembersList groupId={group.groupId} restOf={group.restOf} key={group.id} />
    </InspectorFrame>
  );
}

const membersAtOnce = 25;

function GroupMembersList({
  groupId,
  restOf,
}: {
  readonly groupId: string;
  readonly restOf: DrawnKind | null;
}) {
  const { t, name } = useMessages();
  const language = useLanguage();
  const { actions, view } = useExplore();
  const [limit, setLimit] = useState(membersAtOnce);
  const answer = useAnswer("listGroupMembers", {
    group: groupId,
    limit,
    ...(restOf !== null && { kind: restOf }),
    illustrative: view.illustrative ? "true" : "false",
    language,
  });
  if (answer.state === "failed" && answer.error)
    return <FailedState error={answer.error} onRetry={answer.refetch} />;
  if (answer.data === undefined)
    return <LoadingState what={t("explore.inspector.loadingMembers")} onStop={answer.cancel} />;
  const { nodes, counts, truncated, shown, total } = answer.data;
  return (
    <>
      <ul className="kind-counts">
        {drawnKinds
          .filter((kind) => counts[kind] !== undefined)
          .map((kind) => (
            <li key={kind}>
              <Glyph kind={kind} basis="real" size={14} />{" "}
              {t(`kinds.${kind}.count`, { count: counts[kind] ?? 0 })}
            </li>
          ))}
      </ul>
      <ul className="link-entries">
        {nodes.map((node) => (
          <li key={node.id} className="link-entry">
            <KindGlyph node={node} size={14} />
            <button type="button" className="text-link strong" onClick={() => actions.select(node.id)}>
              {name(node.name)}
            </button>
          </li>
        ))}
      </ul>
      {truncated && (
        <CutState
          shown={shown}
          total={total}
          order={t("explore.inspector.mostLinkedFirst")}
          {...(limit < 200 && { onMore: () => setLimit((now) => Math.min(200, now + 25)) })}
        />
      )}
    </>
  );
}
