/** An address with `focus=id` means "this node with what is around it"; it is written out once that is known. */
import { useRouterState } from "@tanstack/react-router";
import { useEffect } from "react";
import { type Answer, useAnswer } from "../api/use-answer.ts";
import { showAlone } from "../graph/explore-view.ts";
import type { AddressParameters } from "../graph/view-address.ts";
import { useLanguage } from "../locales/use-messages.ts";
import type { ExploreHistory } from "./use-explore-view.ts";

export function useFocus({ settle }: ExploreHistory, room: number): Answer<"findSurroundings"> {
  const focus = useRouterState({ select: (state) => (state.location.search as AddressParameters).focus });
  const language = useLanguage();
  const answer = useAnswer(
    "findSurroundings",
    focus === undefined ? null : { id: focus, limit: room, language },
    {
      keepsPrevious: false,
    },
  );
  const around = answer.data;
  useEffect(() => {
    if (focus !== undefined && around !== undefined)
      settle((view) =>
        showAlone(
          view,
          focus,
          around.nodes.map((node) => node.id),
        ),
      );
  }, [focus, around, settle]);
  return answer;
}
