/** About how many bytes a plain value takes as JSON: near enough for a limit, and a tenth of the work of writing it. */
export function measureValue(value: unknown): number {
  if (typeof value === "string") return value.length + 2;
  if (typeof value !== "object" || value === null) return 8;
  let bytes = 2;
  if (Array.isArray(value)) for (const each of value) bytes += measureValue(each) + 1;
  else for (const [name, each] of Object.entries(value)) bytes += name.length + 4 + measureValue(each);
  return bytes;
}
