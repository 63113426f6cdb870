import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect } from "react";
import { remember, remembered } from "../parts/remember.ts";

interface ChosenRegion {
  /** Null until somebody has said for which region they work. */
  readonly id: string | null;
  /** Null asks again. */
  readonly choose: (id: string | null) => void;
}

/** The region somebody works for: in the address, and remembered; a link of somebody else changes no memory. */
export function useRegion(): ChosenRegion {
  const { region } = useSearch({ from: "/" });
  const navigate = useNavigate();
  const goTo = useCallback(
    (id: string | undefined, replace: boolean) =>
      void navigate({ to: "/", search: (old) => ({ ...old, region: id }), replace, resetScroll: false }),
    [navigate],
  );
  useEffect(() => {
    const before = remembered("region");
    if (region === undefined && before !== null) goTo(before, true);
  }, [region, goTo]);
  const choose = useCallback(
    (id: string | null) => {
      remember("region", id);
      goTo(id ?? undefined, false);
    },
    [goTo],
  );
  return { id: region ?? null, choose };
}
