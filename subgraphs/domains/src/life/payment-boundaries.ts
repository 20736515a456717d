import type { Clock } from '@customer-area/shared/clock';
import type { InputOf, OutputOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { answerOperation } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { paymentBoundaries } from '../../contract';
import { messages } from '../messages';
import type { TldRules } from '../names';
import type { OwnerChangeStore } from '../owner-changes';
import type { DomainRow, PortfolioStore } from '../portfolio';
import { type Remedy, type TimelineEvent, timelineOf } from './timeline';

export interface PaymentBoundariesDeps {
  readonly database: Database;
  readonly ownerChanges: OwnerChangeStore;
  readonly clock: Clock;
  readonly tldRules: TldRules;
  readonly portfolio: PortfolioStore;
}

type Boundary = OutputOf<typeof paymentBoundaries>['boundaries'][number];
type Deadline = Pick<Boundary, 'event' | 'at'>;
type Asked = InputOf<typeof paymentBoundaries>;

const MOST_AT_ONCE = 500;

/** Answers billing, which tells customers until when an order can be paid. */
export const paymentBoundariesOperation = (deps: PaymentBoundariesDeps) =>
  answerOperation(paymentBoundaries, async (asked) => {
    const earliest = new Map<Boundary['event'], Boundary>();
    for (const { event, at, domainName } of [
      ...(await ofTerms(deps, asked)),
      ...(await ofOwnerChanges(deps, asked)),
    ]) {
      const known = earliest.get(event);
      if (known !== undefined && known.at <= at) continue;
      const consequence = messages.text(asked.locale, `timeline.${event}`);
      earliest.set(event, { event, at, domainName, consequence });
    }
    return { boundaries: [...earliest.values()].sort((a, b) => a.at.getTime() - b.at.getTime()) };
  });

type NamedDeadline = Deadline & Pick<Boundary, 'domainName'>;

/** What happens to domains that are not renewed or restored. */
async function ofTerms(deps: PaymentBoundariesDeps, { profileId, domains }: Asked): Promise<NamedDeadline[]> {
  const remedies = new Map(
    domains.flatMap(({ domainId, bought }) =>
      bought === 'OWNER_CHANGE' ? [] : [[domainId, bought] as const],
    ),
  );
  const rows = await rowsOf(deps, profileId, [...remedies.keys()]);
  return rows.flatMap((row) =>
    deadlinesOf(deps, row, remedies.get(row.id) ?? 'RENEWAL').map(({ event, at }) => ({
      ...{ event, at, domainName: row.unicodeName },
    })),
  );
}

/** The last day of what has still to be paid of a change of owner. */
async function ofOwnerChanges(
  { database, ownerChanges, clock }: PaymentBoundariesDeps,
  { profileId, domains }: Asked,
): Promise<NamedDeadline[]> {
  const ids = domains.flatMap(({ domainId, bought }) => (bought === 'OWNER_CHANGE' ? [domainId] : []));
  if (ids.length === 0) return [];
  const cases = await ownerChanges.openCasesOf(database.read, trustedProfileId(profileId), [...new Set(ids)]);
  return [...cases].flatMap(([id, { state, dueAt: at, domains: changing }]) => {
    const domainName = changing.find(({ domainId }) => domainId === id)?.unicodeName;
    if (state !== 'AWAITING_PAYMENT' || at <= clock.now() || domainName === undefined) return [];
    return [{ event: 'OWNER_CHANGE_OVER' as const, at, domainName }];
  });
}

/** In parts: an order may be about very many. */
async function rowsOf(
  { portfolio }: PaymentBoundariesDeps,
  profileId: string,
  ids: readonly string[],
): Promise<DomainRow[]> {
  const rows: DomainRow[] = [];
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE)
    rows.push(...(await portfolio.byIds(trustedProfileId(profileId), ids.slice(from, from + MOST_AT_ONCE))));
  return rows;
}

/** Up to the moment from which another thing has to be bought. */
function deadlinesOf({ clock, tldRules }: PaymentBoundariesDeps, row: DomainRow, bought: Remedy) {
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

function isDeadline(happening: TimelineEvent): happening is TimelineEvent & Deadline {
  const { event } = happening;
  return event === 'EXPIRED' || event === 'LET_GO' || event === 'RECOVERY_ENDS' || event === 'RELEASED';
}
