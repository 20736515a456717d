import type { Clock } from '@customer-area/shared/clock';
import type { PayloadOf } from '@customer-area/shared/contract';
import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import type * as contract from '../../../contract';
import type { LoginRow } from '../../account/logins';

export interface TellLoginDeps {
  readonly clock: Clock;
}

/** The login something is told of. */
export type ToldLogin = Pick<LoginRow, 'id' | 'profileId' | 'username'>;

/** What each of these facts says about the login. */
type LoginPayload = PayloadOf<typeof contract.totpEnabled>;

/** Something that happened to the ways into a login. */
type LoginFact =
  | typeof contract.totpEnabled
  | typeof contract.totpDisabled
  | typeof contract.recoveryCodeUsed
  | typeof contract.recoveryCodesRenewed
  | typeof contract.secondFactorLocked
  | typeof contract.passkeyRegistered
  | typeof contract.passkeyRemoved;

/** Tells the event log, in the transaction of what happened; its holder has a letter from that. */
export async function tellLogin<E extends LoginFact>(
  { clock }: TellLoginDeps,
  manager: EntityManager,
  login: ToldLogin,
  fact: E,
  payload: (login: LoginPayload) => PayloadOf<E>,
): Promise<void> {
  await appendEvent(manager, fact, {
    // Staff belong to no profile.
    profileId: login.profileId === '' ? null : login.profileId,
    subjectId: login.id,
    payload: payload({ loginId: login.id, username: login.username }),
    occurredAt: clock.now(),
  });
}
