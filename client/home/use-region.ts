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
  // No step of its own: going back to before the answer would only give it again.
  const goTo = useCallback(
    (id: string | undefined) =>
      void navigate({
        to: "/",
        search: (old) => ({ ...old, region: id }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  useEffect(() => {
    const before = remembered("region");
    if (region === undefined && before !== null) goTo(before);
  }, [region, goTo]);
  const choose = useCallback(
    (id: string | null) => {
      remember("region", id);
      goTo(id ?? undefined);
    },
    [goTo],
  );
  return { id: region ?? null, choose };
}
