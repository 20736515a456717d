import { paymentBoundaries } from '@customer-area/domains/contract';
import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import { allLineKinds } from '../line-kinds';
import { messages } from '../messages';
import { type OrderLineRow, type OrderRow, OrderStatus, type OrderStore } from '../orders';
import { type Boundary, type Deadline, deadlinesOf } from './deadlines';

export interface FindDeadlinesDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly orders: OrderStore;
  readonly domainsPeer: Peer;
}

/** By when these orders of one profile have to be paid, all of them; none for those that wait for no payment. */
export async function findDeadlines(
  deps: FindDeadlinesDeps,
  orders: readonly OrderRow[],
  { locale, requestId }: { readonly locale: Locale; readonly requestId: string },
): Promise<Deadline[]> {
  const waiting = orders.filter(({ status }) => status === OrderStatus.AWAITING_PAYMENT);
  const [first] = waiting.toSorted((a, b) => a.expiresAt.getTime() - b.expiresAt.getTime());
  if (first === undefined) return [];
  const profileId = trustedProfileId(first.profileId);
  const ids = waiting.map(({ id }) => id);
  const lines = await deps.orders.linesOf(deps.database.read, profileId, ids);
  return deadlinesOf({
    orderExpires: {
      event: 'ORDER_EXPIRED',
      at: first.expiresAt,
      domainName: null,
      consequence: messages.text(locale, 'payBy.ORDER_EXPIRED', { number: first.number }),
    },
    ofDomains: await boundariesOf(deps, profileId, lines, locale, requestId),
    slowMeansOnly: lines.some(({ kind }) => slowKinds().includes(kind)),
    now: deps.clock.now(),
  });
}

async function boundariesOf(
  { domainsPeer }: FindDeadlinesDeps,
  profileId: string,
  lines: readonly OrderLineRow[],
  locale: Locale,
  requestId: string,
): Promise<readonly Boundary[]> {
  const kinds = new Map(allLineKinds().map((kind) => [kind.name, boughtWith(kind)]));
  const domains = lines.flatMap(({ kind, domainId }) => {
    const bought = kinds.get(kind) ?? null;
    return domainId === null || bought === null ? [] : [{ domainId, bought }];
  });
  if (domains.length === 0) return [];
  const asked = { profileId, locale, domains };
  return (await askOperation(domainsPeer, paymentBoundaries, asked, requestId)).boundaries;
}

/** What a line of this kind buys that is worth less, or nothing, after a day. */
function boughtWith({
  keepsDomain,
  slowMeansOnly,
  endsWithOwnerChange,
}: ReturnType<typeof allLineKinds>[number]): 'RENEWAL' | 'RESTORATION' | 'OWNER_CHANGE' | null {
  if (endsWithOwnerChange) return 'OWNER_CHANGE';
  if (!keepsDomain) return null;
  return slowMeansOnly ? 'RESTORATION' : 'RENEWAL';
}

const slowKinds = () => allLineKinds().flatMap(({ name, slowMeansOnly }) => (slowMeansOnly ? [name] : []));
