/**
 * What a screen may put into the bar at the top: buttons of its own (undo, redo), and what a choice in the search does
 * while the screen is open. Screens know this file, not the shell.
 */
import { createContext, type ReactNode, use, useEffect } from "react";
import { createPortal } from "react-dom";
import type { GraphNode } from "#contract/graph.ts";

export type SearchChoice = (node: GraphNode, how: { readonly adds: boolean }) => void;

/** What is not in the address of a view, so that whoever gets the link will not have it. */
export interface LinkGap {
  readonly said: string;
  /** What hands it on all the same. */
  readonly action: string;
  readonly act: () => void;
}

interface ScreenPlaces {
  /** Null until the bar is drawn. */
  readonly actionsElement: HTMLElement | null;
  /** Null gives the choice back to the shell, which opens the node on the map. */
  readonly takeSearchChoice: (choice: SearchChoice | null) => void;
  readonly setTitle: (title: string | null) => void;
  readonly linkGap: LinkGap | null;
  readonly setLinkGap: (gap: LinkGap | null) => void;
}

export const ScreenPlacesContext = createContext<ScreenPlaces>({
  actionsElement: null,
  takeSearchChoice: () => {},
  setTitle: () => {},
  linkGap: null,
  setLinkGap: () => {},
});

/** Buttons of a screen in the bar at the top, before Copy link. */
export function ScreenActions({ children }: { readonly children: ReactNode }) {
  const { actionsElement } = use(ScreenPlacesContext);
  return actionsElement === null ? null : createPortal(children, actionsElement);
}

/** What the search in the bar does while this screen is open. `choice` must keep its identity (useCallback). */
export function useSearchChoice(choice: SearchChoice): void {
  const { takeSearchChoice } = use(ScreenPlacesContext);
  useEffect(() => {
    takeSearchChoice(choice);
    return () => takeSearchChoice(null);
  }, [choice, takeSearchChoice]);
}

/** What the window and the history of the browser call this screen; the name of the product is added. */
export function usePageTitle(title: string): void {
  const { setTitle } = use(ScreenPlacesContext);
  useEffect(() => {
    setTitle(title);
    return () => setTitle(null);
  }, [title, setTitle]);
}

/** What Copy link says beside the link while this screen is open. `gap` must keep its identity (useMemo). */
export function useLinkGap(gap: LinkGap | null): void {
  const { setLinkGap } = use(ScreenPlacesContext);
  useEffect(() => {
    setLinkGap(gap);
    return () => setLinkGap(null);
  }, [gap, setLinkGap]);
}
