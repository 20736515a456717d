import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { SessionEndingStore } from '../../credentials/sessions';

export interface ShutOutDeps {
  readonly endings: SessionEndingStore;
  /** Ends what acts in the name of the login without a session of its own. */
  readonly revokeApiKeysOf: (
    manager: EntityManager,
    login: { readonly profileId: ProfileId; readonly loginId: string },
    reason: 'MAKER_LIMITED',
  ) => Promise<void>;
}

/** What a login could do so far ends with its sessions and keys. */
export async function shutOut(
  { endings, revokeApiKeysOf }: ShutOutDeps,
  manager: EntityManager,
  login: { readonly profileId: ProfileId; readonly id: string },
): Promise<void> {
  await endings.endAllOf(manager, login, 'THIRD_LEVEL_CHANGED', new Date());
  await revokeApiKeysOf(manager, { profileId: login.profileId, loginId: login.id }, 'MAKER_LIMITED');
}
