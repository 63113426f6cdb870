import { existsSync } from "node:fs";
import { join, sep } from "node:path";
import express, { type Express } from "express";

const notBuilt = `The screen has not been built yet. Run: npm run build
The data can be asked for already, see /api.
`;

/** The built client. Every address that is no file is one of its screens; the page itself finds out which. */
export function serveClient(app: Express, folder: string): void {
  const page = join(folder, "index.html");
  app.use(
    express.static(folder, {
      index: false,
      setHeaders(response, path) {
        // The names of what is built carry a hash of what they hold.
        const isHashed = path.startsWith(join(folder, "assets") + sep);
        response.set("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    }),
  );
  app.get("/{*path}", (request, response) => {
    if (!existsSync(page)) {
      response.status(503).type("text/plain").set("Retry-After", "5").send(notBuilt);
    } else if (isFileName(request.path)) {
      response.status(404).type("text/plain").send("There is no such file.\n");
    } else {
      response.set("Cache-Control", "no-cache").sendFile(page);
    }
  });
}

/** No screen has a dot in the last part of its address; what programs ask for by themselves has, such as /robots.txt. */
function isFileName(path: string): boolean {
  return path.startsWith("/assets/") || /\.[a-z0-9]+$/i.test(path);
}
