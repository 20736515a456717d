import { withCodes } from '@customer-area/shared/contract';
import { connectionType, DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { deskCodes } from '../../contract';
import { messages } from '../messages';
import { Ticket, TicketCategory, TicketStatus } from '../tickets';
import type { Done, HeldOff, Refused } from './desk-act';
import { NOBODY, type TicketDeskRow, type TicketNoteRow } from './ticket-desk.entity';
import { writingNow } from './ticket-lease';
import { dueOf, isOverdue } from './ticket-place';

export enum TicketPriority {
  URGENT = 'URGENT',
  HIGH = 'HIGH',
  NORMAL = 'NORMAL',
  LOW = 'LOW',
}
registerEnumType(TicketPriority, {
  name: 'TicketPriority',
  description: 'How soon a ticket is to be answered, beside what its queue asks for.',
  valuesConfig: {
    URGENT: { description: 'Before all others: something is down.' },
    HIGH: { description: 'Earlier than usual.' },
    NORMAL: { description: 'As every ticket when it is opened.' },
    LOW: { description: 'When there is time.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'For staff: a member of staff at the desk.' })
export class TicketAgent {
  @Field(() => ID, { description: 'The login, e.g. for `assignTicket`.' })
  loginId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'For staff: somebody is writing an answer.' })
export class TicketLease {
  @Field(() => TicketAgent, { description: 'Who is writing.' })
  agent!: TicketAgent;
  @Field(() => DateTime, { description: 'Until when the others are held off.' })
  expiresAt!: Date;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'For staff: where a ticket stands at the desk. It shows no words of the customer; see `deskTicket`.',
})
export class QueuedTicket {
  @Field(() => ID, { description: 'The ticket.' })
  ticketId!: string;
  @Field(() => TicketCategory, {
    description: 'The queue it is in: its category, unless staff have moved it.',
  })
  queue!: TicketCategory;
  @Field(() => TicketStatus, { description: 'That of the ticket.' })
  status!: TicketStatus;
  @Field(() => TicketPriority, { description: 'How soon it is to be answered.' })
  priority!: TicketPriority;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the customer wrote what waits for an answer; null when nothing does.',
  })
  waitingSince!: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'By when it is to be answered, counted in working hours; null when nothing waits.',
  })
  answerDueAt!: Date | null;
  @Field(() => Boolean, { description: 'Whether that moment has passed.' })
  isOverdue!: boolean;
  @Field(() => TicketAgent, { nullable: true, description: 'Who has it in hand; null when nobody has.' })
  assignee!: TicketAgent | null;
  @Field(() => TicketLease, {
    nullable: true,
    description: 'Who is writing an answer now; null when nobody is.',
  })
  writing!: TicketLease | null;
}

export const QueuedTicketConnection = connectionType(
  QueuedTicket,
  'QueuedTicket',
  'Tickets at the desk: what is due first stands first; those that are not open by when they came to their status.',
);

@ObjectType({ simpleResolvers: true, description: 'For staff: what waits in a queue.' })
export class TicketQueue {
  @Field(() => TicketCategory, { description: 'The queue.' })
  name!: TicketCategory;
  @Field(() => Int, { description: 'How many questions wait for an answer.' })
  open!: number;
  @Field(() => Int, { description: 'How many of them were to be answered before.' })
  overdue!: number;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the customer wrote that has waited longest; null when nobody waits.',
  })
  oldest!: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'For staff: what was noted about a ticket. No customer sees it.',
})
export class TicketNote {
  @Field(() => ID, { description: 'e.g. tno_01jd….' })
  id!: string;
  @Field(() => TicketAgent, { description: 'Who has noted it.' })
  author!: TicketAgent;
  @Field(() => String, { description: 'The note as plain text.' })
  text!: string;
  @Field(() => DateTime, { description: 'When it was noted.' })
  createdAt!: Date;
}

@ObjectType({
  simpleResolvers: true,
  description: 'For staff: a ticket, what the customer wrote, and what staff have noted.',
})
export class DeskTicket {
  @Field(() => Ticket, { description: 'The ticket, as its customer sees it.' })
  ticket!: Ticket;
  @Field(() => ID, { description: 'Whose it is, for what staff with other permissions ask about.' })
  profileId!: string;
  @Field(() => QueuedTicket, { description: 'Where it stands at the desk.' })
  place!: QueuedTicket;
  @Field(() => ID, {
    nullable: true,
    description: 'The ticket that it was joined with; null for nearly all.',
  })
  mergedIntoTicketId!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was done.', 'TicketDeskRefused', deskCodes),
})
export class TicketDeskRefused extends Refusal {}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes(
    'A colleague is writing an answer; nothing was done.',
    'SomebodyIsWriting',
    deskCodes,
  ),
})
export class SomebodyIsWriting extends Refusal {
  @Field(() => TicketLease, { description: 'Who is writing, and until when.' })
  lease!: TicketLease;
}

export const TicketDeskResult = createUnionType({
  name: 'TicketDeskResult',
  description: 'Where the ticket stands now, or why nothing was done: also because a colleague is writing.',
  types: () => [QueuedTicket, TicketDeskRefused, SomebodyIsWriting] as const,
});

export const TicketPlaceResult = createUnionType({
  name: 'TicketPlaceResult',
  description: 'Where the ticket stands now, or why nothing was done.',
  types: () => [QueuedTicket, TicketDeskRefused] as const,
});

export function toAgent(loginId: string): TicketAgent {
  return Object.assign(new TicketAgent(), { loginId });
}

function toLease({ by, until }: { readonly by: string; readonly until: Date }): TicketLease {
  return Object.assign(new TicketLease(), { agent: toAgent(by), expiresAt: until });
}

export function toQueuedTicket(row: TicketDeskRow, now: Date): QueuedTicket {
  const { ticketId, askedAt, assignedTo } = row;
  const writing = writingNow(row, now);
  return Object.assign(new QueuedTicket(), {
    ticketId,
    queue: row.queue as TicketCategory,
    status: row.status as TicketStatus,
    priority: TicketPriority[row.priority],
    waitingSince: askedAt,
    answerDueAt: dueOf(row),
    isOverdue: isOverdue(row, now),
    assignee: assignedTo === NOBODY ? null : toAgent(assignedTo),
    writing: writing === null ? null : toLease(writing),
  });
}

export function toNote({ id, writtenBy, text, createdAt }: TicketNoteRow): TicketNote {
  return Object.assign(new TicketNote(), { id, author: toAgent(writtenBy), text, createdAt });
}

export function toPlaceResult(outcome: Done | Refused, now: Date, locale: Locale): typeof TicketPlaceResult {
  if (outcome.kind === 'done') return toQueuedTicket(outcome.place, now);
  const { code } = outcome;
  return Object.assign(new TicketDeskRefused(), { code, message: messages.text(locale, `desk.${code}`) });
}

export function toDeskResult(
  outcome: Done | Refused | HeldOff,
  now: Date,
  locale: Locale,
): typeof TicketDeskResult {
  if (outcome.kind !== 'writing') return toPlaceResult(outcome, now, locale);
  return Object.assign(new SomebodyIsWriting(), {
    code: 'SOMEBODY_IS_WRITING',
    message: messages.text(locale, 'writing.SOMEBODY_IS_WRITING', { until: outcome.writing.until }),
    lease: toLease(outcome.writing),
  });
}
