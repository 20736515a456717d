import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { executeOperation, type Operation } from '../operations';
import type { DomainRow } from '../portfolio';
import { applyOrderEvent } from './apply-event';
import { executing, type TestDeps } from './domains-database';

/** An order of one line about a domain is paid now; its operation, which has begun or failed. */
export async function payFor(deps: TestDeps, kind: string, domain: DomainRow): Promise<Operation> {
  const { id: domainId, profileId, name, unicodeName, tld } = domain;
  const lineId = newId('lin');
  const orderId = newId('ord');
  await deps.database.transact((manager) =>
    applyOrderEvent(deps, manager, {
      type: 'order.paid',
      profileId,
      subjectId: orderId,
      occurredAt: deps.clock.now().toISOString(),
      payload: { orderId, lines: [{ lineId, kind, domainId, name, unicodeName, tld, years: 1 }] },
    }),
  );
  const operation = await deps.operations.ofLine(deps.database.read, trustedProfileId(profileId), lineId);
  if (operation === null) throw new Error(`nothing began for ${name}`);
  return operation;
}

/** The same, and carried out. */
export async function payAndCarryOut(deps: TestDeps, kind: string, domain: DomainRow): Promise<Operation> {
  const { id, profileId, lineId } = await payFor(deps, kind, domain);
  await executeOperation(deps, executing(id));
  const operation = await deps.operations.ofLine(deps.database.read, profileId, lineId ?? '');
  if (operation === null) throw new Error(`${id} is gone`);
  return operation;
}
