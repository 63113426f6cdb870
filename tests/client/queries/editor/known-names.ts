import type { KnownNames } from "../../../../client/queries/editor/language-messages.ts";

/** A graph of three labels, as small as completion and checks need it. */
export const knownNames: KnownNames = {
  labels: ["Actor", "Cluster", "Company", "Competence"],
  types: ["MEMBER_OF", "OFFERS"],
  propertiesByLabel: {
    Cluster: [
      { name: "founded", types: ["STRING"] },
      { name: "name", types: ["STRING"] },
    ],
    Company: [
      { name: "name", types: ["STRING"] },
      { name: "size", types: ["STRING"] },
    ],
  },
  propertiesByType: { OFFERS: [{ name: "level", types: ["INTEGER"] }] },
  ends: [
    ...["Company", "Actor"].flatMap((from) =>
      ["Cluster", "Actor"].map((to) => ({ type: "MEMBER_OF", from, to })),
    ),
    ...["Company", "Cluster", "Actor"].map((from) => ({ type: "OFFERS", from, to: "Competence" })),
  ],
  functions: [
    { name: "count", signature: "count(input :: ANY) :: INTEGER", description: "How many." },
    { name: "date", signature: "date(input = now :: ANY) :: DATE", description: "A day." },
    { name: "date.truncate", signature: "date.truncate(unit :: STRING) :: DATE", description: "" },
    { name: "id", signature: "id(input :: NODE) :: INTEGER", description: "" },
    { name: "toUpper", signature: "toUpper(input :: STRING) :: STRING", description: "In capitals." },
  ],
  procedures: [
    { name: "db.labels", signature: "db.labels() :: (label :: STRING)", description: "All labels." },
    {
      name: "db.index.fulltext.queryNodes",
      signature:
        "db.index.fulltext.queryNodes(indexName :: STRING, queryString :: STRING, options = {} :: MAP) :: (node :: NODE, score :: FLOAT)",
      description: "",
    },
  ],
};
