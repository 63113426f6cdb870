import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { ensureBuilds } from "../../server/prepare-project.mjs";
import { projectFolder } from "../architecture/read-sources.ts";
import { choosePictures } from "./choose-pictures.ts";
import { describeChains } from "./describe-chains.ts";
import { describeComplementarity } from "./describe-complementarity.ts";
import { describeLayouts } from "./describe-layouts.ts";
import { describeNetwork } from "./describe-network.ts";
import { describeFirstViews, describeMaps, describeRatios, describeScripts } from "./describe-results.ts";
import { describeServing } from "./describe-serving.ts";
import { measureFirstViews } from "./measure-first-view.ts";
import { measureLayouts } from "./measure-layouts.ts";
import { measureMaps } from "./measure-map.ts";
import { measureRatios, openBareDriver } from "./measure-ratios.ts";
import { measureScripts } from "./measure-script.ts";
import { openBrowser } from "./open-browser.ts";
import { drawTable, type Result } from "./results.ts";
import { type Product, startProduct } from "./start-product.ts";

/** `npm run bench`, or some of it: `npm run bench -- ratios views`. Only a whole run is kept in results.md. */
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
};
type Part = keyof typeof parts;

interface Bench {
  readonly product: Product;
  readonly browser: Browser;
}

const all = Object.keys(parts) as Part[];

async function runBench(wanted: readonly Part[]): Promise<Result[]> {
  // The driver notes where each statement comes from; with source maps on, as tsx has them, that costs as much as a statement.
  process.setSourceMapsEnabled(false);
  await ensureBuilds(projectFolder, console.log);
  const product = await startProduct();
  try {
    const browser = await openBrowser();
    try {
      const results: Result[] = [];
      for (const part of wanted) {
        console.log(`Measuring ${part}.`);
        results.push(...(await parts[part]({ product, browser })));
      }
      return results;
    } finally {
      await browser.close();
    }
  } finally {
    await product.stop();
  }
}

function describeRun(results: readonly Result[]): string {
  const missed = results.filter(({ holds }) => holds === false).length;
  return `# Results of the last whole run of \`npm run bench\`

${new Date().toISOString().slice(0, 10)}, on the shipped data. ${missed === 0 ? "Every goal is met." : `${missed} of the goals are missed.`}

${drawTable(results)}

Milliseconds belong to the computer of the run, ratios less so. Every request was timed on all ways directly one after
the other, after a warm-up. The bare driver runs the same Cypher statements with the same parameters and the same
waiting for each other in the process of the bench, and does nothing with the rows; "from parameters to JSON" is all that
the server does but HTTP, in the same process; "over HTTP" is the built server in a process of its own, asked over a
connection that is kept, until the answer is parsed. Blocks are the browser's long tasks, which begin at 50 ms.
`;
}

const given = process.argv.slice(2);
const unknown = given.find((word) => !all.some((part) => part === word));
if (unknown === undefined) {
  const results = await runBench(given.length > 0 ? (given as Part[]) : all);
  console.log(drawTable(results));
  if (given.length === 0) writeFileSync(join(import.meta.dirname, "results.md"), describeRun(results));
} else {
  console.log(`There is no part ${unknown}; there are ${all.join(", ")}.`);
  process.exitCode = 1;
}
