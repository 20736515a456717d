import type { CodeOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { payloadHash } from '@customer-area/shared/idempotency';
import { newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { type customerFlagCodes, customerFlagged, customerFlagLifted } from '../../../contract';
import type { ProfileStore } from '../../account/profiles';
import { type AskSecondStaffDeps, askSecondStaff, type SecondStaffAnswer } from '../../grants/staff-requests';
import type { CustomerFlag } from './customer-flag';
import type { CustomerFlagRow } from './customer-flag.entity';
import type { CustomerFlagStore } from './customer-flag.store';

export interface FlagCustomerDeps extends AskSecondStaffDeps {
  readonly database: Database;
  readonly profiles: ProfileStore;
  readonly flags: CustomerFlagStore;
}

export interface WantedFlag {
  readonly byLoginId: string;
  readonly profileId: string;
  readonly flag: CustomerFlag;
  /** True to lift the flag. */
  readonly lift: boolean;
  readonly reason: string;
}

export type FlagOutcome =
  | { readonly kind: 'done'; readonly flag: CustomerFlagRow; readonly erasureRunning: boolean }
  | { readonly kind: 'waiting'; readonly answer: Extract<SecondStaffAnswer, { kind: 'WAITING' }> }
  | { readonly kind: 'refused'; readonly code: CodeOf<typeof customerFlagCodes> };

/** Flags a customer, or lifts the flag, once a second member of staff wants the same. NOT_FOUND for an absent profile. */
export async function flagCustomer(deps: FlagCustomerDeps, wanted: WantedFlag): Promise<FlagOutcome> {
  const { profileId, flag, lift, byLoginId } = wanted;
  return deps.database.transact(async (manager): Promise<FlagOutcome> => {
    // One at a time for a profile: two that raise the same flag make one.
    if ((await deps.profiles.lock(profileId, manager)) === null) throw notFound();
    const open = await deps.flags.open(manager, profileId, flag);
    if (lift && open === null) return { kind: 'refused', code: 'NOT_FLAGGED' };
    if (!lift && open !== null) return { kind: 'refused', code: 'ALREADY_FLAGGED' };
    const answer = await askSecondStaff(deps, manager, {
      askedBy: byLoginId,
      act: lift ? 'LIFT_FLAG' : 'FLAG_CUSTOMER',
      subjectId: profileId,
      inputDigest: payloadHash({ flag, lift }),
      summary: `${lift ? '-' : '+'} ${flag}`,
      reason: wanted.reason,
      profileId,
      useKey: null,
    });
    if (answer.kind === 'WAITING') return { kind: 'waiting', answer };
    // Told as it was approved.
    const approved = { ...wanted, reason: answer.reason };
    const { approvedBy } = answer;
    return {
      kind: 'done',
      erasureRunning: await deps.flags.erasureRunning(manager, profileId),
      flag:
        open === null
          ? await raise(deps, manager, approved, approvedBy)
          : await liftOpen(deps, manager, open, approved, approvedBy),
    };
  });
}

async function raise(
  { flags, clock }: FlagCustomerDeps,
  manager: EntityManager,
  { byLoginId, profileId, flag, reason }: WantedFlag,
  approvedBy: string,
): Promise<CustomerFlagRow> {
  const at = clock.now();
  const row = await flags.insert(manager, {
    id: newId('cfl'),
    profileId,
    flag,
    reason,
    raisedBy: byLoginId,
    raisedWith: approvedBy,
    raisedAt: at,
  });
  await appendEvent(manager, customerFlagged, {
    profileId,
    subjectId: row.id,
    payload: { flag, approvedBy, reason },
    occurredAt: at,
  });
  return row;
}

async function liftOpen(
  { flags, clock }: FlagCustomerDeps,
  manager: EntityManager,
  open: CustomerFlagRow,
  { byLoginId, profileId, flag, reason }: WantedFlag,
  approvedBy: string,
): Promise<CustomerFlagRow> {
  const at = clock.now();
  const lifted = { liftedBy: byLoginId, liftedWith: approvedBy, liftedAt: at };
  await flags.lift(manager, open, lifted);
  await appendEvent(manager, customerFlagLifted, {
    profileId,
    subjectId: open.id,
    payload: { flag, approvedBy, reason },
    occurredAt: at,
  });
  return { ...open, ...lifted, openSlot: null };
}
