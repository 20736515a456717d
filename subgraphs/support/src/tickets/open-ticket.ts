import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, faultText } from '@customer-area/shared/errors';
import { requiredLine, requiredText } from '@customer-area/shared/free-text';
import { isId, newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { addMessage } from './add-message';
import { MAX_MESSAGE, MAX_SUBJECT } from './ticket';
import type { TicketRow } from './ticket.entity';
import type { TicketStore } from './ticket.store';

export interface OpenTicketDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly tickets: TicketStore;
}

export interface OpenTicket {
  readonly profileId: ProfileId;
  readonly category: string;
  readonly subject: string;
  readonly message: string;
  readonly domainId: string | null;
  readonly orderId: string | null;
}

/** Opens a ticket with its first message. */
export async function openTicket(deps: OpenTicketDeps, command: OpenTicket): Promise<TicketRow> {
  const subject = requiredLine('input.subject', command.subject, MAX_SUBJECT);
  const text = requiredText('input.message', command.message, MAX_MESSAGE);
  const ticket: TicketRow = {
    id: newId('tkt'),
    profileId: command.profileId,
    category: command.category,
    subject,
    domainId: checkedId('input.domainId', command.domainId, 'dom'),
    orderId: checkedId('input.orderId', command.orderId, 'ord'),
    status: 'OPEN',
    createdAt: deps.clock.now(),
    closedAt: null,
  };
  await deps.database.transact(async (manager) => {
    await deps.tickets.insert(manager, ticket);
    await addMessage(deps, manager, { ticket, text, at: ticket.createdAt });
  });
  return ticket;
}

function checkedId(field: string, value: string | null, prefix: string): string | null {
  if (value != null && !isId(value, prefix)) throw badInput(field, faultText('input.id'));
  return value ?? null;
}
