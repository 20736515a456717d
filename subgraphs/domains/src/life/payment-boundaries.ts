import type { Clock } from '@customer-area/shared/clock';
import type { InputOf, OutputOf } from '@customer-area/shared/contract';
import { answerOperation } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { paymentBoundaries } from '../../contract';
import { messages } from '../messages';
import type { TldRules } from '../names';
import type { DomainRow, PortfolioStore } from '../portfolio';
import { type Remedy, type TimelineEvent, timelineOf } from './timeline';

export interface PaymentBoundariesDeps {
  readonly clock: Clock;
  readonly tldRules: TldRules;
  readonly portfolio: PortfolioStore;
}

type Boundary = OutputOf<typeof paymentBoundaries>['boundaries'][number];
type Deadline = TimelineEvent & { readonly event: Boundary['event'] };

const MOST_AT_ONCE = 500;

/** Answers billing, which tells customers until when an order can be paid. */
export const paymentBoundariesOperation = (deps: PaymentBoundariesDeps) =>
  answerOperation(paymentBoundaries, async (asked) => {
    const bought = new Map(asked.domains.map(({ domainId, bought }) => [domainId, bought]));
    const earliest = new Map<Boundary['event'], Boundary>();
    for (const row of await rowsOf(deps, asked))
      for (const { event, at } of deadlinesOf(deps, row, bought.get(row.id) ?? 'RENEWAL')) {
        const known = earliest.get(event);
        if (known !== undefined && known.at <= at) continue;
        const consequence = messages.text(asked.locale, `timeline.${event}`);
        earliest.set(event, { event, at, domainName: row.unicodeName, consequence });
      }
    return { boundaries: [...earliest.values()].sort((a, b) => a.at.getTime() - b.at.getTime()) };
  });

/** In parts: an order may be about very many. */
async function rowsOf(
  { portfolio }: PaymentBoundariesDeps,
  { profileId, domains }: InputOf<typeof paymentBoundaries>,
): Promise<DomainRow[]> {
  const rows: DomainRow[] = [];
  const ids = [...new Set(domains.map(({ domainId }) => domainId))];
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE)
    rows.push(...(await portfolio.byIds(trustedProfileId(profileId), ids.slice(from, from + MOST_AT_ONCE))));
  return rows;
}

/** Up to the moment from which another thing has to be bought. */
function deadlinesOf({ clock, tldRules }: PaymentBoundariesDeps, row: DomainRow, bought: Remedy): Deadline[] {
  const now = clock.now();
  const ahead = timelineOf({ ...row, nextChargeAt: null }, tldRules.policyOf(row), now)
    .filter(isDeadline)
    .filter(({ at }) => at > now);
  const last = ahead.findIndex(({ remedy }) => !helps(bought, remedy));
  return last === -1 ? ahead : ahead.slice(0, last + 1);
}

/** A restoration is only ordered when a renewal does not help any more, and helps until nothing does. */
const helps = (bought: Remedy, remedy: Remedy | null) =>
  bought === 'RENEWAL' ? remedy === 'RENEWAL' : remedy !== null;

function isDeadline(happening: TimelineEvent): happening is Deadline {
  const { event } = happening;
  return event === 'EXPIRED' || event === 'LET_GO' || event === 'RECOVERY_ENDS' || event === 'RELEASED';
}
