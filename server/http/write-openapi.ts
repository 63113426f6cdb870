import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { routes } from "../routes.ts";
import { describeApi } from "./describe-api.ts";

/** `npm run openapi`: writes the document that is checked in. A test fails while it differs from the contract. */
writeFileSync(join(import.meta.dirname, "openapi.json"), `${JSON.stringify(describeApi(routes), null, 2)}\n`);
