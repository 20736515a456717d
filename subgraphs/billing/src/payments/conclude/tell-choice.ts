import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { autoRenewalChosen } from '../../../contract';
import { productOf } from '../../line-kinds';
import { factsOfLine, type OrderRow, type OrderStore } from '../../orders';
import type { PaymentAttempt } from '../attempts/payment-attempt';

export interface TellChoiceDeps {
  readonly orders: OrderStore;
}

/**
 * Tells what whoever paid has said of the automatic renewal of the domains that the order registers or renews. Nothing is told
 * where nothing was said: paying by hand changes no setting.
 */
export async function tellChoice(
  deps: TellChoiceDeps,
  manager: EntityManager,
  { autoRenew: enabled, profileId }: PaymentAttempt,
  { id: orderId }: OrderRow,
  { methodId, at }: { readonly methodId: string | null; readonly at: Date },
): Promise<void> {
  if (enabled === null) return;
  const lines = await deps.orders.linesOf(manager, trustedProfileId(profileId), [orderId]);
  const ofDomains = lines.filter((line) => productOf(factsOfLine(line))?.product === 'DOMAIN');
  const domainIds = ofDomains.flatMap(({ domainId }) => (domainId === null ? [] : [domainId]));
  if (domainIds.length === 0) return;
  await appendEvent(manager, autoRenewalChosen, {
    profileId,
    subjectId: orderId,
    payload: { orderId, profileId, domainIds, methodId, enabled },
    occurredAt: at,
  });
}
