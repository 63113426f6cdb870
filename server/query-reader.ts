import { serveReader } from "./database/reader-process/serve-reader.ts";

/** A process that reads the rows of people's own Cypher, one run at a time. It ends with the server. */
const answer = serveReader({ send: (news) => void process.send?.(news) });
process.on("message", (task) => answer(task as Parameters<typeof answer>[0]));
process.on("disconnect", () => process.exit());
