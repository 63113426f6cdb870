import { z } from "zod";
import { errorCodes, errorStatuses, errorTitles } from "#contract/errors.ts";
import { pathParameters } from "./describe-api.ts";
import { exampleAddresses, exampleBodies } from "./example-addresses.ts";
import type { Route } from "./route.ts";

/** The page at /api: every endpoint with what it takes and a link to try it. No script, no style in the page. */
export function writeApiPage(routes: readonly Route[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Clusterix: asking for the data</title>
<link rel="stylesheet" href="/api/style.css">
</head>
<body>
<header>
<h1>Clusterix: asking for the data</h1>
<p>Everything that the screens show can be asked for as JSON, with the same parameters. Nothing has to be signed.
What changes something takes a JSON object, and only on this computer. A question too long for an address takes one, too. For programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).
<a href="/">To the screens</a>.</p>
</header>
<main>
<nav aria-labelledby="endpoints">
<h2 id="endpoints">Endpoints</h2>
<ul>
${routes.map(writeEntry).join("\n")}
</ul>
</nav>
${routes.map(writeRoute).join("\n")}
${writeRules()}
</main>
</body>
</html>
`;
}

function writeEntry({ name, endpoint: { method, path } }: Route): string {
  const verb = method === "GET" ? "" : `${method} `;
  return `<li><a href="#${name}"><code>${verb}${escapeHtml(path)}</code></a></li>`;
}

function writeRoute({ name, endpoint, input }: Route): string {
  return `<section aria-labelledby="${name}">
<h2 id="${name}"><code>${endpoint.method} ${escapeHtml(endpoint.path)}</code></h2>
<p>${escapeHtml(input.description ?? "")}</p>
${writeParameters(input, pathParameters(endpoint.path))}
${writeExample(name, endpoint.method)}
</section>`;
}

function writeExample(name: Route["name"], method: string): string {
  const address = escapeHtml(exampleAddresses[name]);
  if (method === "GET") return `<p>Try it: <a href="${address}"><code>${address}</code></a></p>`;
  const body = exampleBodies[name];
  const sent = body === undefined ? "" : ` with ${code(JSON.stringify(body))}`;
  return `<p>For example: <code>${method} ${address}</code>${sent}</p>`;
}

function writeParameters(input: z.ZodObject, inPath: readonly string[]): string {
  const rows = Object.entries(input.shape).map(([name, schema]) => {
    if (!(schema instanceof z.ZodType)) return "";
    const place = inPath.includes(name) ? "in the path" : schema.isOptional() ? "" : "required";
    const values = listValues(schema);
    return `<tr><th scope="row"><code>${name}</code></th><td>${place}</td>
<td>${escapeHtml(schema.description ?? "")}${values}</td></tr>`;
  });
  if (rows.length === 0) return "<p>It takes no parameters.</p>";
  return `<div class="wide" role="region" aria-label="Parameters" tabindex="0"><table>
<thead><tr><th scope="col">Parameter</th><th scope="col">Where</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table></div>`;
}

/** The words that a parameter takes, and what it is when it is left out. */
function listValues(schema: z.ZodType): string {
  const said = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const items = typeof said.items === "object" && !Array.isArray(said.items) ? said.items : undefined;
  const words = said.enum ?? items?.enum;
  const list = items === undefined ? "One of" : "One or more, joined by commas, of";
  const taken = words === undefined ? "" : ` ${list} ${words.map((word) => code(String(word))).join(", ")}.`;
  return said.default === undefined ? taken : `${taken} Otherwise ${code(String(said.default))}.`;
}

function writeRules(): string {
  const rows = errorCodes.map(
    (each) => `<tr id="error-${each}"><th scope="row"><code>${each}</code></th><td>${errorStatuses[each]}</td>
<td>${escapeHtml(errorTitles[each])}.</td></tr>`,
  );
  return `<section aria-labelledby="rules">
<h2 id="rules">What holds for all</h2>
<p>Lists have a total order and say how many they show (<code>shown</code>), how many there are (<code>total</code>)
and whether that is more (<code>truncated</code>). Where there is a <code>cursor</code>, the same address with it gives
the next ones. Every fact names its sources, its confidence and its basis; what is illustrative is left out unless
<code>illustrative=true</code>. Answers carry an <code>ETag</code> that changes with the data.</p>
<p>Whatever goes wrong is a problem document (RFC 9457) with one of these codes:</p>
<div class="wide" role="region" aria-label="Codes of problems" tabindex="0"><table>
<thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table></div>
</section>`;
}

function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`;
}

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign] ?? sign,
  );
}

export const apiPageStyle = `
:root { color-scheme: light dark; --page: #ffffff; --text: #101a24; --quiet: #46525e; --line: #c3ccd4; --link: #0b4f8a; }
@media (prefers-color-scheme: dark) {
  :root { --page: #0f161d; --text: #e8edf2; --quiet: #a9b5c0; --line: #3a4652; --link: #8ac2ff; }
}
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 4rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 0.5rem; overflow-wrap: anywhere; }
a { color: var(--link); }
a:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code { font-family: ui-monospace, monospace; font-size: 0.95em; overflow-wrap: anywhere; }
nav ul { padding: 0; list-style: none; columns: 20rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 1rem 0.4rem 0; border-top: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; border-top: 0; }
tbody th { font-weight: 400; white-space: nowrap; }
tr:target { background: color-mix(in srgb, var(--link) 15%, transparent); }
`;
