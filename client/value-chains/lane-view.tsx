import { useNavigate } from "@tanstack/react-router";
import { useMessages } from "../locales/use-messages.ts";
import { MenuButton } from "../parts/menu.tsx";
import { useChain } from "./chain-context.ts";
import { type Bar, type Lane, lanesFigures } from "./lay-lanes.ts";
import { PartyMark } from "./party-mark.tsx";

/** What is in a lane is placed from the inside of its coast. */
const laneEdge = 5;

interface LaneProperties {
  readonly lane: Lane;
  readonly width: number;
  /** Told the party that is pointed at or has the focus; null: none any more. */
  readonly onPoint: (party: string | null) => void;
}

/** One region: its name, the parties that stand in it, and how many more there are at each step. */
export function LaneView({ lane, width, onPoint }: LaneProperties) {
  const { t, name } = useMessages();
  const { chain, view, change } = useChain();
  if (lane.nobodyIn.length > 0) return <EmptyLane lane={lane} width={width} />;
  const region = lane.region === null ? t("chains.lane.unplaced") : name(lane.region.name);
  const toggle = () => {
    const id = lane.region?.id;
    if (id === undefined) return;
    change({ open: view.open.includes(id) ? view.open.filter((each) => each !== id) : [...view.open, id] });
  };
  return (
    <section className="lane" style={{ top: lane.top, height: lane.height, width }} aria-label={region}>
      <h2 style={{ width: lanesFigures.side - 8 }}>{region}</h2>
      <ul>
        {lane.bars.map((bar) => (
          <BarView key={bar.party.id} bar={bar} top={lane.top} onPoint={onPoint} />
        ))}
      </ul>
      {lane.hiddenParties > 0 && (
        <button
          type="button"
          className="text-link lane-more"
          style={{ top: lane.hiddenTop - lane.top + 2 }}
          onClick={toggle}
        >
          {t("chains.lane.more", { count: lane.hiddenParties })}
        </button>
      )}
      {lane.canClose && (
        <button type="button" className="text-link lane-more" style={{ bottom: 6 }} onClick={toggle}>
          {t("chains.lane.less")}
        </button>
      )}
      {lane.hidden.map(({ stage, x, active, capable }) => (
        <button
          key={stage}
          type="button"
          className="lane-count"
          style={{ left: x - 9 - laneEdge, top: lane.hiddenTop - lane.top }}
          onClick={() =>
            change({ list: { stage: chain.stages[stage]!.id, region: lane.region?.id ?? null } })
          }
        >
          <span className="unseen">
            {t("chains.lane.countsOf", { stage: name(chain.stages[stage]!.name), region })}{" "}
          </span>
          {active > 0 && (
            <span>
              +{active} <span className="unseen">{t("chains.list.active")}</span>
            </span>
          )}
          {capable > 0 && (
            <span className="computed">
              +{capable} <span className="unseen">{t("chains.list.capable")}</span>
            </span>
          )}
        </button>
      ))}
    </section>
  );
}

/** All regions where nobody is known, in one line. */
function EmptyLane({ lane, width }: Omit<LaneProperties, "onPoint">) {
  const { t, name, list } = useMessages();
  const { view } = useChain();
  const regions = list(lane.nobodyIn.map((region) => name(region.name)));
  return (
    <section className="lane lane-empty" style={{ top: lane.top, height: lane.height, width }}>
      <h2>{regions}</h2>
      <p>{t(view.of === "clusters" ? "chains.lane.nobodyClusters" : "chains.lane.nobodyOrganisations")}</p>
    </section>
  );
}

interface BarProperties extends Pick<LaneProperties, "onPoint"> {
  readonly bar: Bar;
  readonly top: number;
}

function BarView({ bar, top, onPoint }: BarProperties) {
  const { t, name, list } = useMessages();
  const { chain, view, change, lit } = useChain();
  const navigate = useNavigate();
  const { party, marks } = bar;
  const called = name(party.shortName ?? party.name);
  const stagesOf = (isActive: boolean) =>
    list(
      marks.filter((mark) => mark.isActive === isActive).map(({ stage }) => name(chain.stages[stage]!.name)),
    );
  const said = { name: called, active: stagesOf(true), capable: stagesOf(false) };
  const label =
    said.capable === ""
      ? t("chains.lane.partyActive", said)
      : said.active === ""
        ? t("chains.lane.partyCapable", said)
        : t("chains.lane.party", said);
  const first = marks[0]!;
  const litAt = lit?.places.filter((place) => place.party === party.id).map(({ stage }) => stage) ?? [];
  const isLit = litAt.length > 0;
  // The name covers the lines that leave its first mark, but not the ring around one that is drawn.
  const hasRing = litAt.includes(chain.stages[first.stage]!.id);
  const [from, padding] = hasRing ? [15, 3] : [9, 5];
  const choose = (choice: string) => {
    if (choice === "with")
      change({
        contains: [...new Set([...view.contains, party.id])],
        without: view.without.filter((id) => id !== party.id),
      });
    else if (choice === "without")
      change({
        without: [...new Set([...view.without, party.id])],
        contains: view.contains.filter((id) => id !== party.id),
      });
    else void navigate({ to: "/explore", search: { focus: party.id } });
  };
  return (
    <li
      style={{ left: bar.left - laneEdge, top: bar.y - top - 14, width: bar.width }}
      className={isLit ? "bar is-lit" : "bar"}
      onMouseEnter={() => onPoint(party.id)}
      onMouseLeave={() => onPoint(null)}
      onFocus={() => onPoint(party.id)}
      onBlur={() => onPoint(null)}
    >
      <MenuButton
        className={party.basis === "illustrative" ? "bar-button bar-illustrative" : "bar-button"}
        accessibleLabel={label}
        choices={[
          { id: "map", label: t("chains.best.map") },
          { id: "with", label: t("chains.options.withName", { name: called }) },
          { id: "without", label: t("chains.options.withoutName", { name: called }) },
        ]}
        onChoose={choose}
      >
        {marks.map((mark) => (
          <span key={mark.stage} className="bar-mark" style={{ left: mark.x - bar.left - 10 }}>
            <PartyMark kind={party.kind} isActive={mark.isActive} />
          </span>
        ))}
        <span
          className="bar-name"
          style={{
            left: first.x - bar.left + from,
            paddingLeft: padding,
            maxWidth: bar.nameRoom + 14 - from,
          }}
        >
          {called}
        </span>
      </MenuButton>
    </li>
  );
}
