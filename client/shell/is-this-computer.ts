/** Whether an address with this host opens only on the computer it was copied on. */
export const isThisComputer = (host: string): boolean =>
  host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || host.startsWith("127.");
