import { useNavigate } from "@tanstack/react-router";

/** Leads to a query of the library, with its form as it begins. */
export function useOpenQuery(): (id: string) => void {
  const navigate = useNavigate();
  return (id) =>
    void navigate({
      to: "/queries",
      search: (old: { lang?: string | undefined }) => ({ lang: old.lang, query: id }) as never,
    });
}
