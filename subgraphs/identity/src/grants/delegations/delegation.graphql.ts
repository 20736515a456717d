import { DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type AccessScope, AccessScopeEnum } from '../../access-scopes';
import { Session } from '../../credentials/sessions';
import { displayName } from '../../letters';
import { messages } from '../../messages';
import type { DelegationRefusal } from './delegation-refusal';
import { stateAt } from './delegation-state';
import { DelegationTerms, termsIn } from './delegation-terms.graphql';
import type { ShownDelegation } from './shown-delegations.store';

export enum DelegationStatus {
  INVITED = 'INVITED',
  ACTIVE = 'ACTIVE',
  EXPIRED = 'EXPIRED',
  REVOKED = 'REVOKED',
  ENDED = 'ENDED',
}
registerEnumType(DelegationStatus, {
  name: 'DelegationStatus',
  description: 'How a delegation stands.',
  valuesConfig: {
    INVITED: { description: 'Offered; nobody has accepted yet.' },
    ACTIVE: { description: 'Accepted: logins of the other profile can act.' },
    EXPIRED: { description: 'Nobody accepted in time.' },
    REVOKED: { description: 'Withdrawn, taken back by its giver or given up by the delegate.' },
    ENDED: { description: 'Its end date has passed.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'What the profile lets the logins of another profile do for it.',
})
export class Delegation extends DelegationTerms {
  /** Owner; not a field of the graph. */
  profileId!: string;
  @Field(() => ID, { description: 'E.g. dlg_01jd….' })
  id!: string;
  @Field(() => String, { description: 'The address that was invited.' })
  email!: string;
  @Field(() => String, { nullable: true, description: 'Who accepted; null as long as nobody has.' })
  delegateName!: string | null;
  @Field(() => DelegationStatus, { description: 'How it stands now.' })
  status!: DelegationStatus;
  @Field(() => DateTime, { description: 'When it was offered.' })
  createdAt!: Date;
  @Field(() => DateTime, { description: 'Until when the invitation could be accepted.' })
  invitationExpiresAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was accepted; null as long as it is not.' })
  acceptedAt!: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it was revoked or came to its end; null while it stands, and for an expired invitation.',
  })
  endedAt!: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What another profile lets the logins of this one do for it: see switchProfile.',
})
export class ReceivedDelegation extends DelegationTerms {
  /** Owner, the profile that accepted; not a field of the graph. */
  profileId!: string;
  @Field(() => ID, { description: 'The delegation, e.g. dlg_01jd…; for switchProfile.' })
  delegationId!: string;
  @Field(() => String, { description: 'The profile that can be acted for.' })
  giverName!: string;
  @Field(() => DelegationStatus, { description: 'How it stands now.' })
  status!: DelegationStatus;
  @Field(() => DateTime, { description: 'When it was accepted.' })
  acceptedAt!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was revoked or came to its end; null while it stands.',
  })
  endedAt!: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What an invitation offers, for whoever holds its link.',
})
export class DelegationInvitation extends DelegationTerms {
  @Field(() => String, { description: 'The profile that invites.' })
  giverName!: string;
  @Field(() => DelegationStatus, { description: 'INVITED: it can be accepted.' })
  status!: DelegationStatus;
  @Field(() => DateTime, { description: 'Until when it can be accepted.' })
  invitationExpiresAt!: Date;
}

@ObjectType({
  simpleResolvers: true,
  description: 'For whom a login acts at the moment, and within what.',
})
export class ActingFor extends DelegationTerms {
  /** Owner, the profile acted for; not a field of the graph. */
  profileId!: string;
  @Field(() => ID, { description: 'The delegation behind it.' })
  delegationId!: string;
  @Field(() => String, { description: 'The profile acted for.' })
  profileName!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description:
    'Nothing was changed: TOO_MANY_DELEGATIONS, SCOPE_NOT_FOR_SOME_DOMAINS or ADDRESS_NOT_CONFIRMED when inviting; OWN_PROFILE, OTHER_ADDRESS, ADDRESS_NOT_CONFIRMED, INVITATION_EXPIRED, INVITATION_WITHDRAWN or INVITATION_USED when accepting; DELEGATION_ENDED when switching.',
})
export class DelegationRefused extends Refusal {}

@InputType({ description: 'What is offered to somebody who is to act for the own profile.' })
export class InviteDelegateInput {
  @Field(() => String, {
    description: 'Whom to invite: only a profile that has this address, confirmed, can accept.',
  })
  email!: string;
  @Field(() => [AccessScopeEnum], { description: 'What may be done; at least one, see accessScopes.' })
  scopes!: AccessScope[];
  @Field(() => DateTime, { description: 'When it ends: in the future, at most 366 days from now.' })
  expiresAt!: Date;
  @Field(() => [ID], {
    nullable: true,
    description:
      'The only domains it is about, 1 to 50 of the own ones (NOT_FOUND for any other). Left out: the whole profile.',
  })
  domainIds!: string[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'What it is for, at most 200 characters: both sides see it, and it stands in the audit log.',
  })
  purpose!: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Cents a month that may be paid with the kept means of payment and the credit of the own profile, VAT included; nothing when left out. More than 0 needs a session with a second factor: FORBIDDEN, SECOND_FACTOR_REQUIRED.',
  })
  spendingLimitCents!: number | null;
}

export const InviteDelegateResult = createUnionType({
  name: 'InviteDelegateResult',
  description: 'The delegation as it was offered, or why it was not.',
  types: () => [Delegation, DelegationRefused] as const,
});

export const AcceptDelegationResult = createUnionType({
  name: 'AcceptDelegationResult',
  description: 'The delegation that was accepted, or why it was not.',
  types: () => [ReceivedDelegation, DelegationRefused] as const,
});

export const SwitchProfileResult = createUnionType({
  name: 'SwitchProfileResult',
  description: 'The session to go on with, or why the present one goes on.',
  types: () => [Session, DelegationRefused] as const,
});

export function toDelegation(row: ShownDelegation, now: Date): Delegation {
  return Object.assign(new Delegation(), {
    ...termsIn(row),
    profileId: row.profileId,
    id: row.id,
    email: row.email,
    delegateName: row.otherProfileId === null ? null : displayName(row),
    status: stateAt(row, now) as DelegationStatus,
    createdAt: row.invitedAt,
    invitationExpiresAt: row.invitationExpiresAt,
    acceptedAt: row.acceptedAt,
    endedAt: row.endedAt,
  });
}

export function toReceivedDelegation(row: ShownDelegation, now: Date): ReceivedDelegation {
  return Object.assign(new ReceivedDelegation(), {
    ...termsIn(row),
    profileId: row.profileId,
    delegationId: row.id,
    giverName: displayName(row),
    status: stateAt(row, now) as DelegationStatus,
    acceptedAt: row.acceptedAt,
    endedAt: row.endedAt,
  });
}

export function toInvitation(row: ShownDelegation, now: Date): DelegationInvitation {
  return Object.assign(new DelegationInvitation(), {
    ...termsIn(row),
    giverName: displayName(row),
    status: stateAt(row, now) as DelegationStatus,
    invitationExpiresAt: row.invitationExpiresAt,
  });
}

export function toRefused(code: DelegationRefusal, locale: Locale): DelegationRefused {
  return Object.assign(new DelegationRefused(), {
    code,
    message: messages.text(locale, `delegation.${code}`),
  });
}
