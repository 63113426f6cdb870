/** Where one can go. What is not built yet is not listed: a link leads somewhere or is not there. */
export const places = [
  { to: "/", label: "shell.home" },
  { to: "/explore", label: "shell.explore" },
  { to: "/chains", label: "shell.chains" },
  { to: "/matches", label: "shell.matches" },
  { to: "/queries", label: "shell.queries" },
] as const;
