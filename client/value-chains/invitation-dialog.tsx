import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { InvitationAnswer } from "#contract/find-invitation.ts";
import { type GuestGroup, guestGroups } from "#contract/words.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Select } from "../parts/select.tsx";
import { EmptyState, FailedState, LoadingState } from "../parts/state-views.tsx";
import { useChain } from "./chain-context.ts";
import { scopeOf } from "./chain-view.ts";
import { PartyMark } from "./party-mark.tsx";

const most = 12;

/** The fewest people with whom the whole chain is in the room. */
export function InvitationDialog() {
  const { t } = useMessages();
  const { chain, view, change } = useChain();
  const [of, setOf] = useState<GuestGroup>("everybody");
  const [max, setMax] = useState(most);
  const answer = useAnswer("findInvitation", { ...scopeOf(view), id: chain.id, of, max });
  const { data } = answer;
  const ids = data?.parties.map(({ party }) => party.id) ?? [];
  return (
    <Dialog
      title={t("chains.invitation.title")}
      detail={t("chains.invitation.detail")}
      width="wide"
      onClose={() => change({ isInviting: false })}
      foot={
        ids.length > 0 && (
          <Link className="button button-filled" to="/explore" search={{ nodes: ids.join(",") }}>
            {t("chains.invitation.map")}
          </Link>
        )
      }
    >
      <div className="invitation-options">
        <Select<GuestGroup>
          label={t("chains.invitation.among")}
          value={of}
          options={guestGroups.map((value) => ({ value, label: t(`chains.invitation.${value}`) }))}
          onChange={setOf}
        />
        <Select
          label={t("chains.invitation.max")}
          value={String(max)}
          options={Array.from({ length: most }, (_, at) => ({
            value: String(at + 1),
            label: String(at + 1),
          }))}
          onChange={(value) => setMax(Number(value))}
        />
      </div>
      {answer.state === "failed" && answer.error && (
        <FailedState error={answer.error} onRetry={answer.refetch} />
      )}
      {data === undefined && answer.state === "loading" && (
        <LoadingState what={t("chains.invitation.loading")} onStop={answer.cancel} />
      )}
      {data && data.parties.length === 0 && <EmptyState title={t("chains.invitation.nobody")} />}
      {data && data.parties.length > 0 && <Guests invitation={data} />}
    </Dialog>
  );
}

function Guests({ invitation }: { readonly invitation: InvitationAnswer }) {
  const { t, name, list } = useMessages();
  const namesOf = (stages: InvitationAnswer["missing"]) => list(stages.map((stage) => name(stage.name)));
  const { parties, missing, uncovered, nobodyOf, unmet } = invitation;
  return (
    <>
      <p className="list-extent">
        <strong className="computed">{t("chains.invitation.count", { count: parties.length })}</strong>{" "}
        {t(invitation.proven ? "chains.invitation.proven" : "chains.invitation.notProven")}
      </p>
      <ul>
        {parties.map(({ party, stages }) => (
          <li key={party.id} className="stage-entry">
            <PartyMark kind={party.kind} isActive={stages.some(({ isActive }) => isActive)} size={16} />
            <div>
              <Link to="/explore" search={{ focus: party.id }}>
                {name(party.name)}
              </Link>{" "}
              <span className="note">
                {t(`kinds.${party.kind}.one`)} · {party.countries.join(", ")}
              </span>
              <p className="link-facts">
                {stages.length > 0
                  ? t("chains.invitation.covers", {
                      stages: list(
                        stages.map(({ stage, isActive, isIllustrative }) => {
                          const notes = [
                            ...(isActive ? [] : [t("chains.invitation.could")]),
                            ...(isIllustrative ? [t("chains.restsOnIllustrative")] : []),
                          ];
                          return notes.length === 0
                            ? name(stage.name)
                            : `${name(stage.name)} (${notes.join(", ")})`;
                        }),
                      ),
                    })
                  : t(
                      party.kind === "company"
                        ? "chains.invitation.for_company"
                        : "chains.invitation.for_institute",
                    )}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <ul className="invitation-notes">
        {missing.length > 0 && <li>{t("chains.invitation.missing", { stages: namesOf(missing) })}</li>}
        {uncovered.length > 0 && <li>{t("chains.invitation.uncovered", { stages: namesOf(uncovered) })}</li>}
        {nobodyOf.includes("company") && <li>{t("chains.invitation.nobodyCompany")}</li>}
        {nobodyOf.includes("knowledge-institute") && <li>{t("chains.invitation.nobodyInstitute")}</li>}
        {unmet.includes("company") && <li>{t("chains.invitation.unmetCompany")}</li>}
        {unmet.includes("knowledge-institute") && <li>{t("chains.invitation.unmetInstitute")}</li>}
      </ul>
    </>
  );
}
