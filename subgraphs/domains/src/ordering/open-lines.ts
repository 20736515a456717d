import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { openOperation } from '../operations';
import { requestDomain } from '../portfolio';
import { confirmDomain, confirmName } from '../reservations';
import type { OrderFacts } from './order-facts';

/** The order is placed: each line gets its operation, and what it reserved no longer lapses. Twice is once. */
export async function openLines(
  manager: EntityManager,
  profileId: ProfileId,
  { orderId, lines }: OrderFacts,
  now: Date,
): Promise<void> {
  for (const line of lines) {
    const { lineId, domainId, years } = line;
    const kind = line.kind === 'register' ? 'REGISTER' : 'RENEW';
    const isNew = await openOperation(manager, { profileId, domainId, orderId, lineId, kind, years }, now);
    // An operation that was there may have gone further, or be cancelled: it must not be opened again.
    if (!isNew) continue;
    if (line.kind === 'renew') {
      await confirmDomain(manager, { profileId, domainId, orderId, lineId }, now);
    } else {
      const { name, unicodeName, tld } = line;
      await requestDomain(manager, { id: domainId, profileId, name, unicodeName, tld, at: now });
      await confirmName(manager, { profileId, name, orderId, lineId, domainId });
    }
  }
}
