import type { Express } from "express";
import { apiPageStyle, writeApiPage } from "./api-page.ts";
import { describeApi } from "./describe-api.ts";
import type { Route } from "./route.ts";

/** What explains the API: a page for people, a document for programs. */
export function serveApiPages(app: Express, routes: readonly Route[]): void {
  // Both are the same as long as the server runs.
  const document = JSON.stringify(describeApi(routes));
  const page = writeApiPage(routes);
  const files = {
    "/api": { type: "text/html", content: page },
    "/api/style.css": { type: "text/css", content: apiPageStyle },
    "/api/openapi.json": { type: "application/json", content: document },
  };
  for (const [path, { type, content }] of Object.entries(files))
    app.get(path, (_request, response) => {
      response.set("Cache-Control", "no-cache").type(type).send(content);
    });
}
