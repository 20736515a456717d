import { trustedProfileId } from '@customer-area/shared/isolation';
import type { SellerFacts } from '@customer-area/shared/seller';
import type { EntityManager } from 'typeorm';
import type { NumberedOrder } from '../../orders';
import { type ReceiveMoneyDeps, receiveMoney } from '../../payments';
import type { BankLineRow } from '../lines/bank-line.entity';
import { BankLineStatus } from '../lines/bank-line-status';
import { meansOf } from './seller-accounts';

export interface BookLineDeps extends ReceiveMoneyDeps {
  readonly seller: SellerFacts;
}

/** What a line did to orders. */
export interface LineBooked {
  readonly status: BankLineStatus.PAID | BankLineStatus.PARTIAL | BankLineStatus.CREDITED;
  readonly creditedCents: number;
  /** What its order still waits for. */
  readonly missing: number;
}

const STATUS = {
  ORDER: BankLineStatus.PAID,
  PARTIAL: BankLineStatus.PARTIAL,
  CREDIT: BankLineStatus.CREDITED,
} as const;

/** Books a line, or a part of it, on an order: once, under the name of the line. */
export async function bookLine(
  deps: BookLineDeps,
  manager: EntityManager,
  line: BankLineRow,
  { id: orderId, profileId }: Pick<NumberedOrder, 'id' | 'profileId'>,
  part: { readonly cents: number; readonly at: Date; readonly index?: number },
): Promise<LineBooked> {
  const { cents, at, index = 0 } = part;
  const { bookedAs, creditedCents, missing } = await receiveMoney(deps, manager, {
    profileId: trustedProfileId(profileId),
    orderId,
    means: meansOf(deps.seller, line.account),
    source: { provider: 'bank', reference: line.id, part: index },
    ...{ cents, currency: 'EUR', capturedAt: momentOf(line.bookedOn, at), at },
  });
  if (bookedAs === 'CASE') throw new Error(`order ${orderId} is not in the currency of our accounts`);
  return { status: STATUS[bookedAs], creditedCents, missing };
}

/** A bank tells days: noon of that day, and never later than now. */
export function momentOf(day: string, now: Date): Date {
  const noon = new Date(`${day}T11:00:00.000Z`);
  return noon < now ? noon : now;
}
