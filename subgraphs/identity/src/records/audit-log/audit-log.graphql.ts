import { DateTime, PageInfo } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { AuditLogEntryRow } from './audit-log-entry.entity';
import { readPerson } from './person';
import { tellFact } from './tell-fact';

export enum AuditLogActorKind {
  LOGIN = 'LOGIN',
  DELEGATE = 'DELEGATE',
  API_KEY = 'API_KEY',
  STAFF = 'STAFF',
  SYSTEM = 'SYSTEM',
  ANONYMOUS = 'ANONYMOUS',
}
registerEnumType(AuditLogActorKind, {
  name: 'AuditLogActorKind',
  description: 'In which role somebody acted.',
  valuesConfig: {
    LOGIN: {
      description:
        'A login in person: of the profile, or of one that it has a delegation with, when it is about that.',
    },
    DELEGATE: { description: 'A login of another profile, within what was delegated to it.' },
    API_KEY: { description: 'A program with an API key of the profile.' },
    STAFF: { description: 'A member of our staff.' },
    SYSTEM: { description: 'Nobody in particular: a deadline, or the consequence of something else.' },
    ANONYMOUS: { description: 'Somebody who had not signed in.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description:
    'Who acted, by the names of that moment. Names are null where there are none, or once they were erased.',
})
export class AuditLogActor {
  @Field(() => AuditLogActorKind, { description: 'In which role.' })
  kind!: AuditLogActorKind;
  @Field(() => ID, {
    nullable: true,
    description: 'The login that acted; of staff this id is all that is told. Null for SYSTEM and ANONYMOUS.',
  })
  loginId!: string | null;
  @Field(() => String, { nullable: true, description: 'Username of the login, e.g. 1234567@aruba.it.' })
  username!: string | null;
  @Field(() => String, { nullable: true, description: "Name of the login's own profile." })
  displayName!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'For a delegate: the name of the profile it acted for.',
  })
  onBehalfOf!: string | null;
  @Field(() => String, { nullable: true, description: 'For a program: the name of its API key.' })
  keyName!: string | null;
  @Field(() => String, { nullable: true, description: 'For a delegate: what the delegation is for.' })
  purpose!: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'For staff: the support session in which they did it or looked at it.',
  })
  supportSessionId!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'One thing that happened to the profile, and who did it. Entries are never changed.',
})
export class AuditLogEntry {
  /** Owner; not a field of the graph. */
  profileId!: string;
  @Field(() => Int, { description: 'Its place in the log of the profile: 1, 2, 3, … without gaps.' })
  seq!: number;
  @Field(() => DateTime, { description: 'When it happened.' })
  createdAt!: Date;
  @Field(() => String, { description: 'Stable name of what happened, e.g. login.created.' })
  kind!: string;
  @Field(() => String, {
    description: 'What happened, as a sentence in Italian or English, e.g. "Login creata: 1234567@aruba.it".',
  })
  text!: string;
  @Field(() => ID, { description: 'What it happened to: the id of a login, a domain, an order, ….' })
  subjectId!: string;
  @Field(() => AuditLogActor, { description: 'Who did it.' })
  actor!: AuditLogActor;
  @Field(() => ID, { nullable: true, description: 'The session it was done in; null outside a session.' })
  sessionId!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The address it came from; null for SYSTEM and STAFF, and once it was erased.',
  })
  ip!: string | null;
  @Field(() => String, { nullable: true, description: 'Why a member of staff did it or looked at it.' })
  reason!: string | null;
  @Field(() => Boolean, {
    description: 'True once names, address and details were erased; the entry itself stays.',
  })
  erased!: boolean;
  @Field(() => String, {
    description:
      'Seal of this entry and of all before it, 64 hexadecimal digits. Kept elsewhere, it proves later that none of them has been changed.',
  })
  fingerprint!: string;
}

@ObjectType({ simpleResolvers: true, description: 'An entry and its place in the list.' })
export class AuditLogEdge {
  @Field(() => String, { description: 'Its place, for `after` and `before`.' })
  cursor!: string;
  @Field(() => AuditLogEntry, { description: 'The entry.' })
  node!: AuditLogEntry;
}

@ObjectType({ simpleResolvers: true, description: 'The audit log of the profile, newest first.' })
export class AuditLogConnection {
  @Field(() => [AuditLogEdge], { description: 'This page, newest first.' })
  edges!: AuditLogEdge[];
  @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfo;
}

@InputType({ description: 'Which entries to show: those that fit everything that is given.' })
export class AuditLogFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Only these kinds, e.g. ["login.created"]; 1 to 50 of them.',
  })
  kinds!: string[] | null;
  @Field(() => ID, { nullable: true, description: 'Only what this login did, whatever its profile.' })
  actorLoginId!: string | null;
  @Field(() => ID, { nullable: true, description: 'Only what happened to this login, domain, order, ….' })
  subjectId!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Not before this time.' })
  from!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Before this time; after `from`.' })
  until!: Date | null;
}

export function toEntry(row: AuditLogEntryRow, locale: Locale): AuditLogEntry {
  const person = readPerson(row.person);
  return Object.assign(new AuditLogEntry(), {
    profileId: row.profileId,
    seq: row.seq,
    createdAt: row.at,
    kind: row.kind,
    text: tellFact(row.kind, person?.facts, locale),
    subjectId: row.subjectId,
    actor: {
      kind: row.actorKind as AuditLogActorKind,
      loginId: row.actorLoginId,
      username: person?.username ?? null,
      displayName: person?.displayName ?? null,
      onBehalfOf: person?.onBehalfOf ?? null,
      keyName: person?.keyName ?? null,
      purpose: person?.purpose ?? null,
      supportSessionId: row.actorKind === 'STAFF' ? row.viaId : null,
    },
    sessionId: row.sessionId,
    ip: person?.ip ?? null,
    reason: person?.reason ?? null,
    erased: row.person === null,
    fingerprint: row.hash,
  });
}
