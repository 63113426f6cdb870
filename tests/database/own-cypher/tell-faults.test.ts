import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "#contract/errors.ts";
import { languages, queryFaults } from "#contract/words.ts";
import { loadMessages, messagesIn } from "../../../client/locales/messages.ts";
import { isQuotation, sayFault } from "../../../client/queries/editor/say-remark.ts";
import { ClusterixError } from "../../../server/errors.ts";
import type { OwnCypher } from "../../../server/queries/own-cypher/own-cypher.ts";
import { openOwnCypherOnGraph } from "../open-own-cypher-on-graph.ts";
import { faultyParameters, faultyTexts, misspelt } from "./faulty-texts.ts";

let own: OwnCypher;
let close: () => Promise<void>;
beforeAll(async () => {
  await Promise.all(languages.map(loadMessages));
  ({ own, close } = openOwnCypherOnGraph({ isSandboxed: true }));
});
afterAll(async () => await close?.());

/** What is told of a text that fails, when it is planned or while its rows come. */
async function faultOf(text: string): Promise<Fault> {
  const signal = new AbortController().signal;
  const request = { text, parameters: faultyParameters, seconds: 30, rows: 1_000, who: "test", signal };
  try {
    for await (const _ of (await own.open(request)).rows);
  } catch (error) {
    if (!(error instanceof ClusterixError) || error.code !== "wrong-query") throw error;
    const [fault] = error.faults ?? [];
    if (fault !== undefined) return fault;
  }
  throw new Error(`Nothing is told of ${text}`);
}

const say = (fault: Fault) => [sayFault(messagesIn("en"), fault), sayFault(messagesIn("fr"), fault)] as const;

describe("what is told of own Cypher that fails", () => {
  const known = faultyTexts.map(([text, code, word]) => ({ text, code, word }));
  it.each(known)("says of $text in both languages what is wrong: $code", async ({ text, code, word }) => {
    const fault = await faultOf(text);
    expect(fault).toMatchObject({ code, ...(word === undefined ? {} : { word }) });
    const [english, french] = say(fault);
    expect(english).not.toBe(french);
    for (const sentence of [english, french]) {
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/\{\{|undefined|java|org\.neo4j|UTF8StringValue/);
      if (word !== undefined && !["Date", "Between"].includes(word)) expect(sentence).toContain(word);
    }
  });

  it.each(misspelt)("says of %s what the checker of the editor would say", async (text) => {
    const fault = await faultOf(text);
    expect([fault.code, isQuotation(fault)]).toEqual(["in-own-words", false]);
    const [english, french] = say(fault);
    expect(english).not.toContain(fault.detail);
    expect(french).not.toContain(fault.detail);
    expect(english).not.toBe(french);
  });

  it("gives what nobody has a sentence for as it is, and says whose words they are", async () => {
    const fault = await faultOf("RETURN vector.similarity.cosine([1.0], [1.0, 2.0])");
    expect([fault.code, isQuotation(fault)]).toEqual(["in-own-words", true]);
    expect(say(fault)).toEqual([
      `The database says: ${fault.detail}`,
      `La base de données le dit dans ses propres mots, en anglais\u202f: ${fault.detail}`,
    ]);
  });

  it("takes no place within a search for one in the query", async () => {
    const text =
      "MATCH (c:Cluster) CALL db.index.fulltext.queryNodes('entitySearch', 'a:(') YIELD node RETURN node";
    expect(await faultOf(text)).not.toHaveProperty("line");
  });

  it("has a text for every code that there is", () => {
    const tried = new Set<string>(faultyTexts.map(([, code]) => code));
    expect(queryFaults.filter((code) => !tried.has(code))).toEqual(["in-own-words"]);
  });
});
