import type { RegionSummary } from "#contract/summarise-region.ts";
import { useMessages } from "../locales/use-messages.ts";
import { WhatIsNotKnown } from "./what-is-not-known.tsx";
import { WhatItCanDo } from "./what-it-can-do.tsx";
import { WithWhom } from "./with-whom.tsx";

export interface SummaryProperties {
  readonly summary: RegionSummary;
}

/** Three sentences about a region; every number opens its list. */
export function RegionSentences({ summary }: SummaryProperties) {
  const { t, name } = useMessages();
  const about = { summary, region: name(summary.region.name) };
  return (
    <dl className="region-sentences">
      <div>
        <dt>{t("home.canDoLabel")}</dt>
        <dd>
          <WhatItCanDo {...about} />
        </dd>
      </div>
      <div>
        <dt>{t("home.withWhomLabel")}</dt>
        <dd>
          <WithWhom {...about} />
        </dd>
      </div>
      <div>
        <dt>{t("home.unknownLabel")}</dt>
        <dd>
          <WhatIsNotKnown {...about} />
        </dd>
      </div>
    </dl>
  );
}
