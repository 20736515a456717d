import type { Clock } from '@customer-area/shared/clock';
import { isDuplicate } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import type { AnswerTemplateStore } from '../answer-templates';
import { joinTickets, type MergeTicketsDeps, placedAnew, ticketDeskPort } from '../ticket-desk';
import {
  type AddMessageDeps,
  addMessage,
  moveTicket,
  nextTicketNumber,
  type TicketNumberStore,
  type TicketRow,
  writeMessage,
} from '../tickets';
import type { DemoDataStore } from './demo-data.store';
import {
  DEMO_AGENT,
  DEMO_TEMPLATES,
  DEMO_TICKETS,
  type DemoStep,
  type DemoTicket,
  demoId,
  loginOfDemo,
} from './demo-tickets';

export interface SeedDemoDataDeps
  extends Omit<AddMessageDeps, 'desk' | 'replyAddressOf'>,
    Omit<MergeTicketsDeps, 'desk'> {
  readonly demoData: DemoDataStore;
  readonly answerTemplates: AnswerTemplateStore;
  readonly ticketNumbers: TicketNumberStore;
}

type Deps = SeedDemoDataDeps & Pick<AddMessageDeps, 'desk' | 'replyAddressOf'>;

const HOUR_MS = 3_600_000;

/** Fills an empty service in one transaction, with tickets that lived through what is told of them. */
export async function seedDemoData(deps: SeedDemoDataDeps): Promise<void> {
  if (await deps.demoData.hasTickets(deps.database.read)) return;
  const now = deps.clock.now();
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  const numbers = new Map<number, string>();
  for (const { number, hoursAgo } of DEMO_TICKETS)
    numbers.set(number, await nextTicketNumber(deps, ago(hoursAgo)));
  try {
    await deps.database.transact(async (manager) => {
      for (const demo of DEMO_TICKETS) await live(deps, manager, demo, numbers.get(demo.number) ?? '', ago);
      for (const { number, mergedInto } of DEMO_TICKETS)
        if (mergedInto !== undefined)
          await joinTickets({ ...deps, desk: ticketDeskPort(deps) }, manager, {
            ticketId: demoId('tkt', number),
            intoTicketId: demoId('tkt', mergedInto),
          });
      for (const { number, ...words } of DEMO_TEMPLATES)
        await deps.answerTemplates.insert(manager, {
          ...{ id: demoId('atp', number), version: 1, ...words },
          ...{ createdBy: null, createdAt: now, endedAt: null },
        });
      // The other services bring their own share of the demonstration: these facts are not news to them.
      await deps.demoData.clearEventLog(manager);
    });
  } catch (error) {
    // Another process that started at the same time has seeded it.
    if (!isDuplicate(error)) throw error;
  }
}

/** The deps as they are at a moment of the past. */
function at(deps: SeedDemoDataDeps, moment: Date): Deps {
  const clock: Clock = { now: () => moment };
  return { ...deps, clock, desk: ticketDeskPort({ ...deps, clock }), replyAddressOf: null };
}

async function live(
  deps: SeedDemoDataDeps,
  manager: EntityManager,
  demo: DemoTicket,
  number: string,
  ago: (hours: number) => Date,
): Promise<void> {
  let ticket = await open(at(deps, ago(demo.hoursAgo)), manager, demo, number);
  for (const step of demo.steps) ticket = await happen(at(deps, ago(step.hoursAgo)), manager, ticket, step);
  const { ticketDesk } = deps;
  const place = await ticketDesk.lock(manager, ticket.id);
  if (place === null) throw new Error('a demonstration ticket has no place at the desk');
  await ticketDesk.change(manager, ticket.id, {
    ...(demo.priority === undefined ? {} : placedAnew(place, { priority: demo.priority })),
    ...(demo.isTaken === true ? { assignedTo: DEMO_AGENT } : {}),
    queue: place.queue,
  });
  const placed = await ticketDesk.byId(manager, ticket.id);
  if (placed !== null) await ticketDesk.setTags(manager, placed, { add: demo.tags ?? [], remove: [] });
}

async function open(
  deps: Deps,
  manager: EntityManager,
  demo: DemoTicket,
  number: string,
): Promise<TicketRow> {
  const { profileId, category, subject, text, domain } = demo;
  const createdAt = deps.clock.now();
  const ticket: TicketRow = {
    ...{ id: demoId('tkt', demo.number), number, profileId, category, subject },
    aboutKind: domain === undefined ? null : 'DOMAIN',
    aboutId: domain === undefined ? null : demoId('dom', domain),
    ...{
      status: 'OPEN',
      createdAt,
      answeredAt: null,
      firstAnsweredAt: null,
      closingToldAt: null,
      closedAt: null,
      ratedAt: null,
    },
    ...{ mergedInto: null, messageCount: 1 },
  };
  await deps.tickets.insert(manager, ticket);
  await deps.tickets.insertStep(manager, ticket, { from: null, by: 'CUSTOMER', at: createdAt });
  const loginId = loginOfDemo(profileId);
  const first = {
    author: 'CUSTOMER',
    loginId,
    text,
    attachmentIds: [],
    via: 'GRAPH',
    at: createdAt,
  } as const;
  await writeMessage(deps, manager, { ticket, ...first });
  await deps.ticketWords.add(manager, ticket, `${number} ${subject} ${text}`);
  await deps.desk?.opened(manager, ticket);
  return ticket;
}

async function happen(
  deps: Deps,
  manager: EntityManager,
  ticket: TicketRow,
  { act, text }: DemoStep,
): Promise<TicketRow> {
  const now = deps.clock.now();
  const { id: ticketId, profileId } = ticket;
  const message = { ticket, text, attachmentIds: [], via: 'GRAPH', at: now } as const;
  switch (act) {
    case 'customer writes': {
      const loginId = loginOfDemo(profileId);
      return (await addMessage(deps, manager, { ...message, author: 'CUSTOMER', loginId })).ticket;
    }
    case 'staff answer':
      return (await addMessage(deps, manager, { ...message, author: 'STAFF', loginId: DEMO_AGENT })).ticket;
    case 'staff note': {
      const note = { ticketId, profileId, writtenBy: DEMO_AGENT, text, createdAt: now };
      await deps.ticketDesk.insertNote(manager, { id: newId('tno'), ...note });
      return ticket;
    }
    case 'customer closes':
      return moveTicket(deps, manager, { ticket, to: 'CLOSED', by: 'CUSTOMER', at: now });
    case 'customer reopens':
      return moveTicket(deps, manager, { ticket, to: 'OPEN', by: 'CUSTOMER', at: now });
  }
}
