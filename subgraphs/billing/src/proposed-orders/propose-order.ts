import type { Clock } from '@customer-area/shared/clock';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredText } from '@customer-area/shared/free-text';
import { isId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import type { EntityManager } from 'typeorm';
import { orderProposed } from '../../contract';
import { type OrderLineInput, withoutSecrets } from '../line-kinds';
import {
  checkedLines,
  type IdentityPort,
  type OrderRow,
  type PlaceOrderDeps,
  type PlaceOrderOutcome,
  placeOrder,
} from '../orders';
import { askForPayment } from '../payment-links';
import { NOTHING_SAID } from '../terms';
import type { OrderProposalStore } from './order-proposal.store';

export interface ProposeOrderDeps extends PlaceOrderDeps {
  readonly clock: Clock;
  readonly proposals: OrderProposalStore;
  /** Whether there is such a profile; what is frozen of it is asked for by placing. */
  readonly profiles: IdentityPort;
}

export interface ProposeOrder {
  readonly profileId: string;
  readonly lines: readonly OrderLineInput[];
  readonly note: string;
  readonly idempotencyKey: string;
  /** The login of the member of staff. */
  readonly by: string;
  readonly ip: string;
  /** Of the member of staff, who reads the refusals. */
  readonly locale: Locale;
}

const LONGEST_NOTE = 1_000;

/**
 * Staff propose an order: it is placed as the customer would have placed it, and mailed with a link that pays it. Nobody has accepted
 * anything for the customer: whoever pays it does. NOT_FOUND for an absent profile.
 */
export async function proposeOrder(
  deps: ProposeOrderDeps,
  command: ProposeOrder,
): Promise<PlaceOrderOutcome> {
  const { by, ip, locale, idempotencyKey: key } = command;
  const note = requiredText('input.note', command.note, LONGEST_NOTE);
  const lines = checkedLines(command.lines);
  if (!isId(command.profileId, 'prf')) throw notFound();
  const profileId = trustedProfileId(command.profileId);
  if ((await deps.profiles.profileSnapshot(profileId)) === null) throw notFound();
  return placeOrder(deps, {
    dataScope: profileId,
    request: { operation: 'proposeOrder', key, payload: { lines: withoutSecrets(lines), note } },
    terms: NOTHING_SAID,
    promoCode: null,
    proposed: true,
    ...{ lines, ip, locale },
    alongside: (manager, order) => writeProposal(deps, manager, order, { note, by }),
  });
}

async function writeProposal(
  { proposals, clock }: ProposeOrderDeps,
  manager: EntityManager,
  order: OrderRow,
  { note, by: proposedBy }: { readonly note: string; readonly by: string },
): Promise<void> {
  const { id: orderId, profileId, number } = order;
  const proposedAt = clock.now();
  await proposals.insert(manager, { orderId, profileId, note, proposedBy, proposedAt });
  await appendEvent(manager, orderProposed, {
    ...{ profileId, subjectId: orderId, occurredAt: proposedAt },
    payload: { orderId, number, reason: note },
  });
  await askForPayment(manager, order, 'PROPOSED', proposedAt);
}
