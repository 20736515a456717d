import { createHash, randomBytes } from 'node:crypto';
import { withdrawalOutlook } from '@customer-area/domains/contract';
import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { isId, newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import type { Logger } from '@customer-area/shared/logging';
import { sum } from '@customer-area/shared/money';
import { messages } from '../messages';
import {
  exclusionOf,
  type OrderLineRow,
  type OrderRow,
  type OrderStore,
  refusalToWithdraw,
  type WithdrawalRefusal,
} from '../orders';
import type { WithdrawalStore } from './withdrawal.store';

export interface StartWithdrawalDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly orders: OrderStore;
  readonly withdrawals: WithdrawalStore;
  readonly domainsPeer: Peer;
  readonly logger: Logger;
}

export interface StartWithdrawal {
  readonly profileId: ProfileId;
  readonly orderId: string;
  readonly lineIds: readonly string[];
  readonly locale: Locale;
  readonly requestId: string;
}

export interface StartedWithdrawal {
  readonly token: string;
  readonly expiresAt: Date;
  readonly order: OrderRow;
  readonly lines: readonly { readonly line: OrderLineRow; readonly consequence: string }[];
  readonly cents: number;
}

export type StartOutcome =
  | { readonly kind: 'started'; readonly withdrawal: StartedWithdrawal }
  /** `lineId` where it is about one line. */
  | { readonly kind: 'refused'; readonly code: WithdrawalRefusal; readonly lineId: string | null };

const HOUR_MS = 3_600_000;
const MOST_LINES = 500;

export const withdrawalTokenHash = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * The first of two steps: says what would be given back and what becomes of each line. Whoever began in time has an hour to
 * confirm, also beyond midnight of the last day.
 */
export async function startWithdrawal(
  deps: StartWithdrawalDeps,
  command: StartWithdrawal,
): Promise<StartOutcome> {
  const { profileId, orderId } = command;
  const lineIds = [...new Set(command.lineIds)];
  if (lineIds.length < 1 || lineIds.length > MOST_LINES)
    throw badInput('lineIds', faultText('input.entries', { least: 1, most: MOST_LINES }));
  const { read } = deps.database;
  const [order] = isId(orderId, 'ord') ? await deps.orders.byIds(read, profileId, [orderId]) : [];
  if (order === undefined) throw notFound();
  const now = deps.clock.now();
  const refusal = refusalToWithdraw(order, now);
  if (refusal !== null) return { kind: 'refused', code: refusal, lineId: null };
  const all = await deps.orders.linesOf(read, profileId, [order.id]);
  const withdrawn = await deps.withdrawals.withdrawnLines(read, profileId, order.id);
  const lines: OrderLineRow[] = [];
  for (const lineId of lineIds) {
    const line = all.find(({ id }) => id === lineId);
    if (line === undefined) throw notFound();
    const code = withdrawn.includes(lineId) ? 'ALREADY_GIVEN_BACK' : exclusionOf(order, line.status);
    if (code !== null) return { kind: 'refused', code, lineId };
    lines.push(line);
  }
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + HOUR_MS);
  const unknown = messages.text(command.locale, 'withdrawalConsequence.unknown');
  const consequences = await consequencesOf(deps, command, lineIds);
  await deps.database.transact(async (manager) => {
    await deps.withdrawals.forgetUnconfirmed(manager, profileId, order.id, now);
    await deps.withdrawals.insert(manager, {
      id: newId('wdr'),
      ...{ profileId, orderId: order.id, lineIds, expiresAt },
      tokenHash: withdrawalTokenHash(token),
      startedAt: now,
      confirmedAt: null,
      cents: null,
    });
  });
  return {
    kind: 'started',
    withdrawal: {
      ...{ token, expiresAt, order },
      lines: lines.map((line) => ({ line, consequence: consequences.get(line.id) ?? unknown })),
      cents: sum(lines.map(({ net, vat }) => net + vat)),
    },
  };
}

/** By line. None while nobody answers: the right to withdraw does not wait for an explanation. */
async function consequencesOf(
  { domainsPeer, logger }: StartWithdrawalDeps,
  { profileId, locale, requestId }: StartWithdrawal,
  lineIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const asked = { profileId, locale, lineIds: [...lineIds] };
  try {
    const { lines } = await askOperation(domainsPeer, withdrawalOutlook, asked, requestId);
    return new Map(lines.map(({ lineId, consequence }) => [lineId, consequence]));
  } catch (error) {
    logger.warn({ err: error, requestId }, 'a withdrawal begins without saying what becomes of its lines');
    return new Map();
  }
}
