import { connectionType, DateTime, SecondStaffRequired } from '@customer-area/shared/graphql';
import type { Locale, LocalizedText } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { jobDropTerms, otherJobDropTerm } from '../../../contract';
import type { ServiceName } from './services-port';

/** Services as the graph names them. */
export const ServiceNameEnum = {
  IDENTITY: 'identity',
  DOMAINS: 'domains',
  BILLING: 'billing',
  SUPPORT: 'support',
} as const satisfies Readonly<Record<string, ServiceName>>;
registerEnumType(ServiceNameEnum, {
  name: 'ServiceName',
  description: 'A service that the customer area is made of.',
  valuesConfig: {
    IDENTITY: { description: 'Profiles, logins, letters, the audit log.' },
    DOMAINS: { description: 'Domains, registries, hosting.' },
    BILLING: { description: 'Orders, payments, invoices, credit.' },
    SUPPORT: { description: 'Tickets, forms, guides.' },
  },
});

export enum JobStatus {
  READY = 'READY',
  PARKED = 'PARKED',
  DONE = 'DONE',
  DROPPED = 'DROPPED',
}
registerEnumType(JobStatus, {
  name: 'JobStatus',
  description: 'How far a job is.',
  valuesConfig: {
    READY: { description: 'It runs when it is due.' },
    PARKED: { description: 'It gave up and waits for a person.' },
    DONE: { description: 'It has run.' },
    DROPPED: { description: 'Staff gave it up.' },
  },
});

export enum ParkedEventStatus {
  RETRYING = 'RETRYING',
  PARKED = 'PARKED',
  WAITING = 'WAITING',
}
registerEnumType(ParkedEventStatus, {
  name: 'ParkedEventStatus',
  description: 'Why a fact is put aside.',
  valuesConfig: {
    RETRYING: { description: 'It failed and is tried again by itself.' },
    PARKED: { description: 'It failed too often and waits for a person.' },
    WAITING: { description: 'It waits behind one of the same profile.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A piece of work of one service that is done later.' })
export class Job {
  @Field(() => ID, { description: 'With the service, for retryJob and dropJob.' })
  jobId!: string;
  @Field(() => ServiceNameEnum, { description: 'The service that does it.' })
  service!: ServiceName;
  @Field(() => String, { description: 'What kind of work, e.g. registry.execute.' })
  kind!: string;
  @Field(() => ID, { description: 'What it is about: an operation, a letter, an order, ….' })
  subjectId!: string;
  @Field(() => JobStatus, { description: 'How far it is.' })
  status!: JobStatus;
  @Field(() => DateTime, { description: 'From when it was to run.' })
  dueAt!: Date;
  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;
  @Field(() => String, {
    nullable: true,
    description: 'What went wrong last, with no name, address or id in it.',
  })
  error!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was done or dropped.' })
  finishedAt!: Date | null;
  @Field(() => String, { description: 'What it means to drop it, in Italian or English.' })
  ifDropped!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A fact that a service could not apply.' })
export class ParkedEvent {
  @Field(() => ID, { description: 'With the service, for retryEvents.' })
  eventId!: string;
  @Field(() => ServiceNameEnum, { description: 'The service that could not apply it.' })
  service!: ServiceName;
  @Field(() => ServiceNameEnum, { nullable: true, description: 'The service that told it.' })
  source!: ServiceName | null;
  @Field(() => String, { description: 'What happened, e.g. order.paid.' })
  kind!: string;
  @Field(() => ParkedEventStatus, { description: 'Why it is put aside.' })
  status!: ParkedEventStatus;
  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;
  @Field(() => String, {
    nullable: true,
    description: 'What went wrong last, with no name, address or id in it.',
  })
  error!: string | null;
  @Field(() => DateTime, { description: 'Since when it is put aside.' })
  createdAt!: Date;
}

export const JobConnection = connectionType(Job, 'Job', 'Jobs that wait for a person, the oldest first.');
export const ParkedEventConnection = connectionType(
  ParkedEvent,
  'ParkedEvent',
  'Facts that were put aside, the oldest first.',
);

@InputType({ description: 'A parked job, and why it is retried or dropped.' })
export class JobDecisionInput {
  @Field(() => ServiceNameEnum, { description: 'The service that does it.' })
  service!: ServiceName;
  @Field(() => ID, { description: 'One of parkedJobs of that service; NOT_FOUND for any other.' })
  jobId!: string;
  @Field(() => String, { description: 'Why; 1 to 500 characters.' })
  reason!: string;
}

@InputType({ description: 'Which parked facts are tried again, and why.' })
export class RetryEventsInput {
  @Field(() => ServiceNameEnum, { description: 'The service that could not apply them.' })
  service!: ServiceName;
  @Field(() => ID, { nullable: true, description: 'Only this one; all of the service when absent.' })
  eventId!: string | null;
  @Field(() => String, { description: 'Why; 1 to 500 characters.' })
  reason!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A job that was given up for good.' })
export class JobDropped {
  @Field(() => ID, { description: 'The job.' })
  jobId!: string;
  @Field(() => String, { description: 'What follows from that, in Italian or English.' })
  ifDropped!: string;
}

export const DropJobResult = createUnionType({
  name: 'DropJobResult',
  description: 'The job that was dropped, or that a second member of staff has to approve.',
  types: () => [JobDropped, SecondStaffRequired] as const,
});

export function ifDropped(kind: string, locale: Locale): string {
  const terms: Readonly<Record<string, LocalizedText>> = jobDropTerms;
  const term = Object.hasOwn(terms, kind) ? terms[kind] : undefined;
  return (term ?? otherJobDropTerm)[locale];
}
