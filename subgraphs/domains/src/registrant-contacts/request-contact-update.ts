import type { Actor } from '@customer-area/shared/actor';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { type Operation, type OperationStore, requestOperation } from '../operations';
import type { RegistrantHandleStore, RegistrantKey } from './registrant-handle.store';

/** The kind of operation that tells a registry how a registrant is reached. */
export const UPDATE_CONTACT = 'update-contact';

export const contactUpdateDetails = z.object({
  registrantId: z.string(),
  registry: z.string(),
  /** One of the extensions of the registry. */
  tld: z.string(),
});

export interface RequestContactUpdateDeps {
  readonly operations: OperationStore;
  readonly registrantHandles: RegistrantHandleStore;
}

/**
 * Has a registry told what a registrant says: one operation for each registrant and registry, however many names hang on them. It
 * reads what is to be said when it is sent, so that a change that comes in between is in it.
 */
export async function requestContactUpdate(
  deps: RequestContactUpdateDeps,
  manager: EntityManager,
  of: RegistrantKey,
  asked: {
    readonly registry: string;
    readonly tld: string;
    readonly actor: Actor | null;
    readonly at: Date;
  },
): Promise<Operation> {
  const { profileId, registrantId } = of;
  const { registry, tld, actor, at } = asked;
  await deps.registrantHandles.begin(manager, of, registry);
  const { operation } = await requestOperation(deps, manager, {
    profileId,
    domainId: null,
    kind: UPDATE_CONTACT,
    details: { registrantId, registry, tld },
    actor,
    dedupe: { key: `${UPDATE_CONTACT}:${registrantId}:${registry}`, while: 'OPEN' },
    at,
  });
  return operation;
}
