import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { ensureBuilds } from "../../server/prepare-project.mjs";
import { projectFolder } from "../architecture/read-sources.ts";
import { choosePictures } from "./choose-pictures.ts";
import { describeChains } from "./describe-chains.ts";
import { describeComplementarity } from "./describe-complementarity.ts";
import { describeLayouts } from "./describe-layouts.ts";
import { describeNetwork } from "./describe-network.ts";
import { describeOwnCypher } from "./describe-own-cypher.ts";
import { describeFirstViews, describeMaps, describeRatios, describeScripts } from "./describe-results.ts";
import { describeServing } from "./describe-serving.ts";
import { keepResults } from "./keep-results.ts";
import { measureFirstViews } from "./measure-first-view.ts";
import { measureLayouts } from "./measure-layouts.ts";
import { measureMaps } from "./measure-map.ts";
import { measureRatios, openBareDriver } from "./measure-ratios.ts";
import { measureScripts } from "./measure-script.ts";
import { openBrowser } from "./open-browser.ts";
import { drawTable } from "./results.ts";
import { type Product, startProduct } from "./start-product.ts";

/** `npm run bench`, or some of it: `npm run bench -- ratios views`. results.md keeps the last run of each part. */
const parts = {
  scripts: async () => describeScripts(measureScripts(join(projectFolder, "dist", "client"))),
  ratios: async ({ product }: Bench) => describeRatios(await measureRatios(product)),
  views: async ({ product, browser }: Bench) =>
    describeFirstViews(await measureFirstViews(browser, product.address)),
  maps: async ({ product, browser }: Bench) => {
    const driver = openBareDriver(product.database);
    try {
      return describeMaps(await measureMaps(browser, await choosePictures(driver)));
    } finally {
      await driver.close();
    }
  },
  layouts: async () => describeLayouts(measureLayouts()),
  complementarity: async () => describeComplementarity(),
  chains: async () => describeChains(),
  network: async () => describeNetwork(),
  serving: async () => describeServing(),
  cypher: async ({ product }: Bench) => describeOwnCypher(product.database),
};
type Part = keyof typeof parts;

interface Bench {
  readonly product: Product;
  readonly browser: Browser;
}

const all = Object.keys(parts) as Part[];

/** Each part is kept as soon as it is measured: of a run that is broken off, what it has measured stays. */
async function runBench(wanted: readonly Part[]): Promise<void> {
  // The driver notes where each statement comes from; with source maps on, as tsx has them, that costs as much as a statement.
  process.setSourceMapsEnabled(false);
  await ensureBuilds(projectFolder, console.log);
  const product = await startProduct();
  try {
    const browser = await openBrowser();
    try {
      for (const part of wanted) {
        console.log(`Measuring ${part}.`);
        const results = await parts[part]({ product, browser });
        if (results.length === 0) continue;
        console.log(drawTable(results));
        const before = existsSync(resultsFile) ? readFileSync(resultsFile, "utf8") : "";
        writeFileSync(resultsFile, keepResults(before, { part, results, day: today() }, all));
      }
    } finally {
      await browser.close();
    }
  } finally {
    await product.stop();
  }
}

const resultsFile = join(import.meta.dirname, "results.md");
const today = () => new Date().toISOString().slice(0, 10);

const given = process.argv.slice(2);
const unknown = given.find((word) => !all.some((part) => part === word));
if (unknown === undefined) {
  await runBench(given.length > 0 ? (given as Part[]) : all);
} else {
  console.log(`There is no part ${unknown}; there are ${all.join(", ")}.`);
  process.exitCode = 1;
}
