import { describe, expect, it } from "vitest";
import { ClusterixError } from "../../../../server/errors.ts";
import { answerFromOneLoad } from "../../../../server/queries/network/answer-from-one-load.ts";
import type { QuestionContext } from "../../../../server/queries/question-context.ts";

/** A graph in which something new has been loaded whenever `loaded` has grown. */
function openGraph() {
  const graph = { loaded: 1, isBeingLoaded: false };
  const context = (): QuestionContext => {
    let asked: string | undefined;
    const load = async () => {
      if (graph.isBeingLoaded) throw new ClusterixError("not-ready", "No data have been loaded yet.");
      asked ??= String(graph.loaded);
      return { dataVersion: asked, loadedAt: asked, training: false };
    };
    return { load, anew: context } as QuestionContext;
  };
  return { graph, context: context() };
}

const versionOf = async (context: QuestionContext) => (await context.load()).dataVersion;

describe("answerFromOneLoad", () => {
  it("makes an answer once while nothing is loaded", async () => {
    const { context } = openGraph();
    let made = 0;
    const answer = await answerFromOneLoad(context, async (settled) => {
      made += 1;
      return await versionOf(settled);
    });
    expect([answer, made]).toEqual(["1", 1]);
  });

  it("makes it once more, of what was loaded meanwhile", async () => {
    const { graph, context } = openGraph();
    const answer = await answerFromOneLoad(context, async (settled) => {
      const version = await versionOf(settled);
      graph.loaded = 2;
      return version;
    });
    expect(answer).toBe("2");
  });

  it("takes a failure for one of the change, if there was one, and for what it says otherwise", async () => {
    const { graph, context } = openGraph();
    const missing = async (settled: QuestionContext) => {
      const version = await versionOf(settled);
      graph.loaded = 2;
      if (version === "1") throw new Error("a node of the network is not in the graph");
      return version;
    };
    expect(await answerFromOneLoad(context, missing)).toBe("2");
    const failing = async () => {
      throw new ClusterixError("not-found", "There is none.");
    };
    await expect(answerFromOneLoad(context.anew(), failing)).rejects.toMatchObject({ code: "not-found" });
  });

  it("gives up when data are being loaded, or were loaded twice meanwhile", async () => {
    const { graph, context } = openGraph();
    const twice = answerFromOneLoad(context, async () => {
      graph.loaded += 1;
    });
    await expect(twice).rejects.toMatchObject({ code: "not-ready" });
    const unfinished = answerFromOneLoad(context.anew(), async () => {
      graph.isBeingLoaded = true;
    });
    await expect(unfinished).rejects.toMatchObject({ code: "not-ready" });
  });
});
