// Long: fourteen queries, each computed once more from the tables.
import * as facts from "../seed-facts.ts";
import { testDay } from "../start-test-app.ts";

/**
 * What queries of the library should answer with the values of their examples, computed from the tables by other code:
 * the values of the named columns (nodes as ids), of every row and not only of the first ones, in any order.
 */
export interface ShippedTwin {
  readonly columns: readonly string[];
  rows(): (readonly unknown[])[];
}

type Row = facts.Row;

const regionOf = (id: string) => facts.organisationById.get(id)!.region!;
const countryOf = (region: string) => region.slice(0, 2);
const mainSectorOf = (id: string) => facts.list(facts.organisationById.get(id)!.nace)[0];
const isKind = (id: string, kind: string) => facts.kindOf(facts.organisationById.get(id)!) === kind;
const unique = <Value>(values: Iterable<Value>): Value[] => [...new Set(values)];
const distinct = (values: Iterable<string>): number => new Set(values).size;
const partnersOf = (row: Row) => unique(facts.partnersOf(row.id!));
const running = facts.counted.filter(facts.isRunning);
const undated = facts.counted.filter((row) => !row.start);
const runningOn = (row: Row, day: string) =>
  row.start !== "" &&
  facts.firstDay(row.start!) <= day &&
  (row.end === "" ? row.status !== "ended" : day < facts.dayAfter(row.end!));
const offersOf = (id: string) => facts.offers.filter((row) => row.organisation === id);
const wasMergedAway = (id: string) =>
  isKind(id, "cluster") &&
  facts.successions.some(
    (row) => row.from === id && row.kind !== "split" && (!row.date || facts.firstDay(row.date) <= testDay),
  );
const isStanding = (id: string) => facts.isPresent(id) && !wasMergedAway(id);
const membersOf = (cluster: string) =>
  facts.memberships
    .filter((row) => row.cluster === cluster && facts.holdsOn(row.validFrom, row.validTo))
    .map((row) => row.member!)
    .filter(facts.isPresent);
const worstOf = (rows: readonly Row[]) =>
  rows
    .map((row) => row.confidence!)
    .sort()
    .at(-1);

function companiesForAGap(): (readonly unknown[])[] {
  const step = "electric-mobility--reuse-and-recycling";
  const required = facts.readTable("requirements").filter((row) => row.stage === step);
  const active = facts.readTable("activities").filter((row) => row.stage === step);
  const isActive = (id: string) => active.some((row) => row.organisation === id);
  return facts.present.flatMap((row) => {
    const found = offersOf(row.id!).filter((offer) =>
      required.some(({ competence }) => competence === offer.competence),
    );
    if (row.kind !== "company" || isActive(row.id!) || found.length === 0) return [];
    const whole = required.filter(({ weight }) => Number(weight) === 1);
    const holds = whole.every((each) => found.some((offer) => offer.competence === each.competence));
    return [[row.id, row.region, found.length, required.length, holds, worstOf(found)]];
  });
}

function clusterMembers(): (readonly unknown[])[] {
  return membersOf("packbridge").map((id) => {
    const { validFrom, confidence } = facts.memberships.find(
      (row) => row.cluster === "packbridge" && row.member === id,
    )!;
    const collaborations = facts.counted.filter((row) => partnersOf(row).includes(id));
    return [id, regionOf(id), offersOf(id).length, collaborations.length, validFrom || null, confidence];
  });
}

function regionsByCollaborations(): (readonly unknown[])[] {
  return unique(running.flatMap(partnersOf).map(regionOf)).map((region) => {
    const here = running.filter((row) => partnersOf(row).some((id) => regionOf(id) === region));
    const joins = (differs: (other: string) => boolean) =>
      here.filter((row) => partnersOf(row).some((id) => differs(regionOf(id)))).length;
    const organisations = here
      .flatMap(partnersOf)
      .filter((id) => regionOf(id) === region && facts.isPresent(id));
    return [
      ...[region, here.length, joins((other) => other !== region)],
      joins((other) => countryOf(other) !== countryOf(region)),
      ...[distinct(organisations), here.filter((row) => "CD".includes(row.confidence!)).length],
    ];
  });
}

function collaborationsPerYear(): (readonly unknown[])[] {
  const isCordis = new Set(
    facts
      .readTable("sources")
      .filter((row) => row.url!.startsWith("https://cordis.europa.eu/"))
      .map((row) => row.id!),
  );
  // Also those that begin after the day of the tests, of which there are none.
  const all = facts.counted.filter((row) => facts.list(row.sourceIds).some((id) => isCordis.has(id)));
  return [2024, 2025, 2026].flatMap((year) => {
    const ran = all.filter((row) => runningOn(row, `${year}-01-01`));
    const count = (keeps: (row: Row) => boolean) => ran.filter(keeps).length;
    return [
      [year, "all", ran.length],
      [year, "companies with institutes", count((row) => row.kind !== "contract" && joinsKinds(row))],
      [year, "across regions", count((row) => distinct(partnersOf(row).map(regionOf)) > 1)],
      [year, "across sectors", count((row) => sectorsOf(row) > 1)],
    ];
  });
}

const joinsKinds = (row: Row) =>
  partnersOf(row).some((id) => isKind(id, "company")) &&
  partnersOf(row).some((id) => isKind(id, "knowledge-institute"));
const sectorsOf = (row: Row) =>
  distinct(
    partnersOf(row)
      .filter((id) => isKind(id, "company"))
      .flatMap((id) => mainSectorOf(id) ?? []),
  );

function shareAcrossBorders(): (readonly unknown[])[] {
  const crossing = running.filter((row) => distinct(partnersOf(row).map(regionOf)) > 1).length;
  return [[Math.round((1_000 * crossing) / running.length) / 10, crossing, running.length, undated.length]];
}

function companyInstituteCollaborations(): (readonly unknown[])[] {
  const all = facts.counted.filter((row) => row.kind !== "contract" && joinsKinds(row));
  const now = new Set(all.filter(facts.isRunning));
  const before = new Set(all.filter((row) => runningOn(row, "2025-01-01")));
  const same = [...now].filter((row) => before.has(row)).length;
  return [
    [
      ...[now.size, before.size, now.size - same, before.size - same, same],
      all.filter((row) => !row.start).length,
    ],
  ];
}

function scarceCompetences(): (readonly unknown[])[] {
  const offered = facts.offers.filter((row) => facts.isPresent(row.organisation!));
  const offering = distinct(offered.map((row) => row.organisation!));
  const priorities = facts.readTable("priorities").filter((row) => facts.holdsOn(row.validFrom, row.validTo));
  const requirements = facts.readTable("requirements");
  return facts.competences.flatMap(({ id }) => {
    const offers = offered.filter((row) => row.competence === id);
    const covering = priorities.filter((row) => facts.list(row.competences).includes(id!)).length;
    const steps = requirements.filter((row) => row.competence === id).length;
    const demand = covering + steps;
    const scarcity = 1 - Math.log(1 + offers.length) / Math.log(1 + offering);
    const known = offers.filter((row) => row.level === "3").length;
    return demand === 0
      ? []
      : [[id, offers.length, known, covering, steps, demand, Math.round(scarcity * 1_000) / 1_000]];
  });
}

function companiesWithoutCollaboration(): (readonly unknown[])[] {
  const busy = new Set(facts.counted.flatMap(partnersOf));
  return facts.present
    .filter((row) => row.kind === "company" && row.region === "SE224" && !busy.has(row.id!))
    .map((row) => [row.id, row.region, offersOf(row.id!).length, row.confidence]);
}

function prioritiesWithoutCollaboration(): (readonly unknown[])[] {
  const begun = facts
    .readTable("priorities")
    .filter((row) => !row.validFrom || facts.firstDay(row.validFrom) <= testDay);
  const endOf = (row: Row) => (row.validTo ? facts.firstDay(row.validTo) : "9999-12-31");
  return unique(begun.map((row) => row.region!)).flatMap((region) => {
    const there = begun.filter((row) => row.region === region);
    const valid = there.filter((row) => testDay < endOf(row));
    const latest = there.map(endOf).sort().at(-1);
    const meant = valid.length > 0 ? valid : there.filter((row) => endOf(row) === latest);
    const works = facts.counted.filter((row) => partnersOf(row).some((id) => regionOf(id) === region));
    return meant.flatMap((row) => {
      const covered = facts.list(row.competences);
      const about = works.filter((work) => facts.list(work.competences).some((id) => covered.includes(id)));
      if (about.some(facts.isRunning)) return [];
      const offering = facts.present.filter(
        (each) =>
          each.region === region && offersOf(each.id!).some((offer) => covered.includes(offer.competence!)),
      );
      return [[row.id, region, offering.length, about.length, row.confidence]];
    });
  });
}

function partnersOfPackbridge(): (readonly unknown[])[] {
  const party = ["packbridge", ...membersOf("packbridge")];
  const works = facts.counted.filter((row) => partnersOf(row).some((id) => party.includes(id)));
  const others = unique(works.flatMap(partnersOf)).filter((id) => !party.includes(id));
  return others.map((id) => {
    const shared = works.filter((row) => partnersOf(row).includes(id));
    const strength = shared.reduce((sum, row) => {
      const size = Math.max(Number(row.partnersTotal) || 0, partnersOf(row).length);
      return sum + (row.kind === "project" ? 1 : 0.5) / (size - 1);
    }, 0);
    const now = shared.filter(facts.isRunning).length;
    return [id, regionOf(id), shared.length, now, Math.round(strength * 1_000) / 1_000, worstOf(shared)];
  });
}

function brokersBetweenRegions(): (readonly unknown[])[] {
  const ties = new Map<string, Set<string>>();
  for (const row of running)
    for (const id of partnersOf(row))
      for (const other of unique(partnersOf(row).map(regionOf)).filter((region) => region !== regionOf(id))) {
        const key = `${regionOf(id)} ${other}`;
        ties.set(key, (ties.get(key) ?? new Set()).add(id));
      }
  const alone = [...ties].filter(([, actors]) => actors.size === 1);
  return unique(alone.flatMap(([, actors]) => [...actors])).map((id) => {
    const others = alone.filter(([, actors]) => actors.has(id)).map(([key]) => key.split(" ")[1]!);
    return [id, regionOf(id), others.sort(), others.length];
  });
}

function whomToInvite(): (readonly unknown[])[] {
  return facts.offers
    .filter((row) => row.competence === "packaging-technology" && isStanding(row.organisation!))
    .map((row) => {
      const id = row.organisation!;
      const known = facts.counted.filter((work) => partnersOf(work).includes(id)).length;
      return [id, regionOf(id), Number(row.level), known, row.confidence];
    });
}

function programmesAndPartners(): (readonly unknown[])[] {
  const programmes = unique(facts.counted.map((row) => row.programme || "not stated"));
  return programmes.map((programme) => {
    const works = facts.counted.filter((row) => (row.programme || "not stated") === programme);
    const partners = unique(works.flatMap(partnersOf));
    const count = (kind: string) => partners.filter((id) => isKind(id, kind)).length;
    return [
      ...[programme, works.length, works.filter(facts.isRunning).length, partners.length],
      ...[count("company"), count("knowledge-institute"), unique(partners.map(regionOf)).sort()],
    ];
  });
}

function undatedCollaborations(): (readonly unknown[])[] {
  return facts.collaborations
    .filter((row) => row.kind !== "event" && ["running", "ended", "agreed"].includes(row.status!))
    .filter((row) => !row.start || (!row.end && row.status === "ended"))
    .map((row) => {
      const hasNoEnd = !row.end && row.status === "ended";
      const missing = row.start ? "end" : hasNoEnd ? "start and end" : "start";
      const dates = [row.start || null, row.end || null];
      return [row.id, missing, row.status, ...dates, partnersOf(row).length, row.confidence];
    });
}

export const shippedTwins: Readonly<Record<string, ShippedTwin>> = {
  "companies-for-a-gap": {
    columns: ["company", "region", "offered", "required", "indispensable", "confidence"],
    rows: companiesForAGap,
  },
  "cluster-members-and-offers": {
    columns: ["member", "region", "offered", "collaborations", "since", "confidence"],
    rows: clusterMembers,
  },
  "regions-by-collaborations": {
    columns: ["region", "running", "acrossRegions", "acrossCountries", "organisations", "weak"],
    rows: regionsByCollaborations,
  },
  "collaborations-per-year": { columns: ["year", "measure", "collaborations"], rows: collaborationsPerYear },
  "share-across-borders": {
    columns: ["share", "crossing", "running", "undated"],
    rows: shareAcrossBorders,
  },
  "company-institute-collaborations": {
    columns: ["running", "before", "began", "ended", "same", "undated"],
    rows: companyInstituteCollaborations,
  },
  "scarce-competences": {
    columns: ["competence", "offers", "knownFor", "priorities", "steps", "demand", "scarcity"],
    rows: scarceCompetences,
  },
  "organisations-without-collaboration": {
    columns: ["organisation", "region", "offered", "confidence"],
    rows: companiesWithoutCollaboration,
  },
  "priorities-without-collaboration": {
    columns: ["priority", "region", "organisations", "ended", "confidence"],
    rows: prioritiesWithoutCollaboration,
  },
  "partners-of-somebody": {
    columns: ["partner", "region", "shared", "running", "strength", "confidence"],
    rows: partnersOfPackbridge,
  },
  "brokers-between-regions": { columns: ["broker", "region", "ties", "tied"], rows: brokersBetweenRegions },
  "whom-to-invite-for-a-competence": {
    columns: ["guest", "region", "level", "collaborations", "confidence"],
    rows: whomToInvite,
  },
  "programmes-and-partners": {
    columns: [
      ...["programme", "collaborations", "running", "organisations", "companies", "institutes", "regions"],
    ],
    rows: programmesAndPartners,
  },
  "undated-collaborations": {
    columns: ["collaboration", "missing", "status", "from", "until", "partners", "confidence"],
    rows: undatedCollaborations,
  },
};
