import { connectionType, DateTime } from '@customer-area/shared/graphql';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { StaffActRow } from './staff-act.entity';
import type { SuspiciousReadFound } from './suspicious-reads';

@ObjectType({ simpleResolvers: true, description: 'Something that a member of staff did or read.' })
export class StaffAct {
  @Field(() => String, { description: 'Stable name of what happened, e.g. staff.read.' })
  kind!: string;
  @Field(() => String, { description: 'The service that told it, e.g. billing.' })
  service!: string;
  @Field(() => ID, { nullable: true, description: 'The customer it was about; null for nobody.' })
  profileId!: string | null;
  @Field(() => ID, { description: 'What it happened to.' })
  subjectId!: string;
  @Field(() => String, { nullable: true, description: 'What was read, e.g. PROFILE; null for an act.' })
  section!: string | null;
  @Field(() => String, { nullable: true, description: 'Why, in their words.' })
  reason!: string | null;
  @Field(() => DateTime, { description: 'When.' })
  createdAt!: Date;
}

export const StaffActConnection = connectionType(
  StaffAct,
  'StaffAct',
  'A page of what a member of staff did, newest first.',
);

export enum ReadSuspicion {
  MANY_PROFILES = 'MANY_PROFILES',
  AT_NIGHT_WITHOUT_TICKET = 'AT_NIGHT_WITHOUT_TICKET',
  SAME_SURNAME = 'SAME_SURNAME',
}
registerEnumType(ReadSuspicion, {
  name: 'ReadSuspicion',
  description: 'Why a read should be looked at again.',
  valuesConfig: {
    MANY_PROFILES: { description: 'More than 60 customers within an hour.' },
    AT_NIGHT_WITHOUT_TICKET: { description: 'Between 22 and 6 in Rome, for a reason that names no ticket.' },
    SAME_SURNAME: { description: 'A customer with the surname of the member of staff.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A read that somebody should look at again.' })
export class SuspiciousRead {
  @Field(() => ReadSuspicion, { description: 'Why.' })
  suspicion!: ReadSuspicion;
  @Field(() => ID, { description: 'The staff login that read.' })
  staffLoginId!: string;
  @Field(() => ID, { nullable: true, description: 'The customer; null when it is about several.' })
  profileId!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was read; null when it is about several.' })
  reason!: string | null;
  @Field(() => Int, { description: 'How many customers it is about.' })
  profiles!: number;
  @Field(() => DateTime, { description: 'When, or when last.' })
  createdAt!: Date;
}

export function toStaffAct({
  kind,
  source,
  profileId,
  subjectId,
  section,
  reason,
  at,
}: StaffActRow): StaffAct {
  return Object.assign(new StaffAct(), {
    kind,
    service: source,
    profileId,
    subjectId,
    section,
    reason,
    createdAt: at,
  });
}

export function toSuspiciousRead({ suspicion, at, ...read }: SuspiciousReadFound): SuspiciousRead {
  return Object.assign(new SuspiciousRead(), {
    ...read,
    suspicion: suspicion as ReadSuspicion,
    createdAt: at,
  });
}
