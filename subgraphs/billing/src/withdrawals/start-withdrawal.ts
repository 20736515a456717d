import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import { isId, newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
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
import { type AskOutlookDeps, askOutlook } from './ask-outlook';
import type { WithdrawalStore } from './withdrawal.store';

export interface StartWithdrawalDeps extends AskOutlookDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly orders: OrderStore;
  readonly withdrawals: WithdrawalStore;
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
  const asked = { profileId, locale: command.locale, lineIds };
  const { consequences, handedOver } = await askOutlook(deps, asked, command.requestId);
  if (handedOver !== null) return { kind: 'refused', code: 'DOMAIN_HANDED_OVER', lineId: handedOver };
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + HOUR_MS);
  const unknown = messages.text(command.locale, 'withdrawalConsequence.unknown');
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
