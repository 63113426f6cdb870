import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { endpoints } from "#contract/endpoints.ts";
import { describeApi } from "../../../server/http/describe-api.ts";
import { routes } from "../../../server/routes.ts";

const file = join(import.meta.dirname, "../../../server/http/openapi.json");
const document = JSON.parse(JSON.stringify(describeApi(routes)));

describe("the API document", () => {
  it("is checked in as the contract makes it (npm run openapi)", () => {
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(document);
  });

  it("has every endpoint of the contract, and every endpoint a route", () => {
    const described = Object.entries(document.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`),
    );
    const declared = Object.values(endpoints).map(({ method, path }) => `${method} ${path}`);
    expect(described.sort()).toEqual(declared.sort());
    expect(routes.map(({ name }) => name).sort()).toEqual(Object.keys(endpoints).sort());
  });

  it("names every parameter of the contract with what it means, and says what each endpoint is for", () => {
    for (const { name, endpoint, input } of routes) {
      const path = endpoint.path.replace(/:(\w+)/g, "{$1}");
      const operation = document.paths[path][endpoint.method.toLowerCase()];
      const parameters: { name: string }[] = operation.parameters ?? [];
      const body: object = operation.requestBody?.content["application/json"].schema.properties ?? {};
      const described = [...parameters.map((parameter) => parameter.name), ...Object.keys(body)];
      expect(described.sort()).toEqual(Object.keys(input.shape).sort());
      expect([name, operation.summary]).toEqual([name, expect.stringMatching(/^[A-Z].*\.$/)]);
    }
  });

  it("refers only to shapes that it holds", () => {
    const wanted = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, n]) => n,
    );
    const held = Object.keys(document.components.schemas);
    expect(new Set(wanted.filter((name) => !held.includes(name!)))).toEqual(new Set());
    expect(held).toEqual(expect.arrayContaining(["Node", "Link", "Source", "Problem"]));
  });
});
