import type { Browser } from "playwright-core";
import { z } from "zod";
import { quantile } from "./quantile.ts";

export interface FirstView {
  readonly screen: Screen;
  /** Milliseconds from the first byte asked for until the view can be used: the middle and the worst of the runs. */
  readonly middleMs: number;
  readonly worstMs: number;
  /** Longest block of the main thread on the way, in milliseconds, in the middle. */
  readonly blockMs: number;
  /** Scripts that were loaded for it, by name: those whose size the bench counts have to be the same. */
  readonly scripts: readonly string[];
}

export const screens = ["home", "explore"] as const;
export type Screen = (typeof screens)[number];

const paths: Record<Screen, string> = { home: "/", explore: "/explore" };

/** Conditions, as JavaScript of the page, under which somebody can begin to work. */
const isUsable: Record<Screen, string> = {
  // The search, the regions to choose from and the matrix of regions and fields; nothing is still being waited for.
  home: `document.querySelector("#content input") && document.querySelector("#content li button")
    && document.querySelector("#content [role=grid]") && !document.querySelector("#content [aria-busy=true]")`,
  // The map is laid out and drawn.
  explore: `document.querySelector(".map-scene")?.dataset.layout === "settled"`,
};

const runs = 9;
const giveUpMs = 60_000;

const notedSchema = z.object({ usableMs: z.number(), blockMs: z.number(), scripts: z.array(z.string()) });
type Noted = z.output<typeof notedSchema>;

/** Opens each screen again and again, every time in a context that has nothing in its cache; the screens take turns. */
export async function measureFirstViews(browser: Browser, address: string): Promise<FirstView[]> {
  const noted: Record<Screen, Noted[]> = { home: [], explore: [] };
  for (let run = 0; run < runs; run += 1) {
    for (const screen of screens) noted[screen].push(await openOnce(browser, address, screen));
  }
  return screens.map((screen) => {
    const times = noted[screen].map(({ usableMs }) => usableMs);
    return {
      screen,
      middleMs: quantile(times, 0.5),
      worstMs: Math.max(...times),
      blockMs: quantile(
        noted[screen].map(({ blockMs }) => blockMs),
        0.5,
      ),
      scripts: [...new Set(noted[screen].flatMap(({ scripts }) => scripts.map(nameOfScript)))].sort(),
    };
  });
}

/** `/assets/map-scene-DXxuqdP1.js` is map-scene; what follows is made from its text. */
function nameOfScript(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/-.{8}\.js$/, "");
}

async function openOnce(browser: Browser, address: string, screen: Screen): Promise<Noted> {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: noteWhenUsable(isUsable[screen]) });
    await page.goto(address + paths[screen]);
    return notedSchema.parse(await page.evaluate("window.benchNoted"));
  } finally {
    await context.close();
  }
}

/** Looks before every frame, and takes the time of the frame after: by then what was found has been painted. */
function noteWhenUsable(condition: string): string {
  return `
    let blockMs = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) blockMs = Math.max(blockMs, duration);
    }).observe({ type: "longtask", buffered: true });
    window.benchNoted = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error("the view cannot be used after a minute")), ${giveUpMs});
      const look = () => {
        if (!(${condition})) return requestAnimationFrame(look);
        requestAnimationFrame(() => {
          const usableMs = performance.now();
          const scripts = performance.getEntriesByType("resource")
            .map(({ name }) => new URL(name).pathname).filter((path) => path.endsWith(".js"));
          // A long task is told of after its end.
          setTimeout(() => resolve({ usableMs, blockMs, scripts }), 100);
        });
      };
      requestAnimationFrame(look);
    });`;
}
