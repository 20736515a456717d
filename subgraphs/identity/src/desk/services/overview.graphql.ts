import { AtMost, DateTime } from '@customer-area/shared/graphql';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ServiceNameEnum } from './parked-work.graphql';
import type { ServiceName } from './services-port';

export enum OverviewStatus {
  ANSWERED = 'ANSWERED',
  UNAVAILABLE = 'UNAVAILABLE',
}
registerEnumType(OverviewStatus, {
  name: 'OverviewStatus',
  description: 'Whether a service has said how it stands.',
  valuesConfig: {
    ANSWERED: { description: 'It has.' },
    UNAVAILABLE: { description: 'It does not answer at the moment.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'How many wait for staff, and since when.' })
export class DeskCount {
  @Field(() => Int, { description: 'How many.' })
  count!: number;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when the oldest of them waits, if that is known.',
  })
  oldestAt!: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What waits for the member of staff who is signed in. Null: not allowed to, or the service does not answer.',
})
export class StaffDesk {
  @Field(() => DeskCount, { nullable: true, description: 'Open tickets that are assigned to the login.' })
  ownTickets!: DeskCount | null;
  @Field(() => DeskCount, { nullable: true, description: 'Open tickets of all queues.' })
  openTickets!: DeskCount | null;
  @Field(() => DeskCount, { nullable: true, description: 'What waits for a decision, see cases.' })
  cases!: DeskCount | null;
  @Field(() => DeskCount, {
    nullable: true,
    description: 'Requests that wait for a second member of staff, see staffRequests.',
  })
  staffRequests!: DeskCount | null;
  @Field(() => DeskCount, { nullable: true, description: 'Rectifications to review.' })
  rectifications!: DeskCount | null;
  @Field(() => DeskCount, {
    nullable: true,
    description: 'Changes of owner with documents to review.',
  })
  ownerChanges!: DeskCount | null;
  @Field(() => DeskCount, { nullable: true, description: 'Bank lines that nobody has matched.' })
  bankLines!: DeskCount | null;
  @Field(() => DeskCount, { nullable: true, description: 'Jobs that gave up, see parkedJobs.' })
  parkedJobs!: DeskCount | null;
  @Field(() => [ServiceNameEnum], { description: 'The services that do not answer.' })
  unavailable!: ServiceName[];
}

@ObjectType({ simpleResolvers: true, description: 'One number of one service, or that it does not answer.' })
export class OverviewLine {
  @Field(() => ServiceNameEnum, { description: 'The service.' })
  service!: ServiceName;
  @Field(() => OverviewStatus, { description: 'Whether it has answered.' })
  status!: OverviewStatus;
  @Field(() => String, {
    description: 'What is counted, e.g. parked, late, unread:billing; `*` where nothing was answered.',
  })
  name!: string;
  @Field(() => Int, { description: 'How many; 0 where nothing was answered.' })
  count!: number;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when the oldest of them waits, if that is known.',
  })
  oldestAt!: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How the background and the dealings with the outside stand.',
})
export class OperationsOverview {
  @AtMost(40)
  @Field(() => [OverviewLine], { description: 'Jobs: parked ones, and those that are five minutes late.' })
  jobs!: OverviewLine[];
  @AtMost(40)
  @Field(() => [OverviewLine], {
    description: 'Facts of other services: how many are not read yet, tried again, parked or waiting.',
  })
  consumers!: OverviewLine[];
  @AtMost(40)
  @Field(() => [OverviewLine], { description: 'Facts that no other service can read yet.' })
  outbox!: OverviewLine[];
  @AtMost(40)
  @Field(() => [OverviewLine], { description: 'Operations at registries and hosts, by how they stand.' })
  registries!: OverviewLine[];
  @AtMost(40)
  @Field(() => [OverviewLine], {
    description: 'Payments, refunds and invoices that wait for their providers.',
  })
  providers!: OverviewLine[];
  @AtMost(40)
  @Field(() => [OverviewLine], { description: 'Letters that wait, or could not be sent.' })
  mail!: OverviewLine[];
  @AtMost(40)
  @Field(() => [OverviewLine], { description: 'Deadlines that have passed and were not carried out.' })
  deadlines!: OverviewLine[];
}
