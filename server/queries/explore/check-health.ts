import type { Health } from "#contract/check-health.ts";
import { version } from "../../version.ts";

/** Says that the process answers; nothing is asked of the database. */
export async function checkHealth(): Promise<Health> {
  return { status: "up", version, uptimeSeconds: Math.round(process.uptime()) };
}
