import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';
import { loginOf } from '../../../../test/harness/operations';
import type { TestSupport } from './composed-support';

/** A member of staff with a second factor, who belongs to no profile. */
export function agentOf(loginId: string, permissions: readonly string[] = ['tickets:answer']): LoginViewer {
  return {
    ...loginOf('', loginId, `ses_${loginId.slice(4)}`),
    role: 'staff',
    secondFactor: true,
    permissions: [...permissions],
  };
}

export const ANNA = agentOf('lgn_anna');
export const BRUNO = agentOf('lgn_bruno');

const OPEN = 'mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id number } }';
const PLACE =
  'ticketId number status priority queue waitingSince answerDueAt isOverdue tags assignee { loginId name } writing { agent { loginId } expiresAt }';
const PLACED = `__typename ... on QueuedTicket { ${PLACE} } ... on TicketDeskRefused { code message }`;
const RESULT = `${PLACED} ... on SomebodyIsWriting { code message lease { agent { loginId name } expiresAt } }`;

const ACTS = {
  takeTicket: `mutation ($ticketId: ID!) { takeTicket(ticketId: $ticketId) { ${RESULT} } }`,
  assignTicket: `mutation ($input: AssignTicketInput!) { assignTicket(input: $input) { ${PLACED} } }`,
  answerTicket: `mutation ($ticketId: ID!, $message: String, $template: ID, $thenClose: Boolean, $anyway: Boolean, $attachmentIds: [ID!], $idempotencyKey: ID) {
    answerTicket(ticketId: $ticketId, message: $message, template: $template, thenClose: $thenClose, anyway: $anyway, attachmentIds: $attachmentIds, idempotencyKey: $idempotencyKey) { ${RESULT} } }`,
  internalNote: `mutation ($ticketId: ID!, $text: String!) { internalNote(ticketId: $ticketId, text: $text) { ${PLACE} } }`,
  mergeTickets: `mutation ($ticketId: ID!, $intoTicketId: ID!) { mergeTickets(ticketId: $ticketId, intoTicketId: $intoTicketId) { ${PLACED} } }`,
  tagTicket: `mutation ($input: TagTicketInput!) { tagTicket(input: $input) { ${PLACE} } }`,
  setTicketPriority: `mutation ($ticketId: ID!, $priority: TicketPriority!) { setTicketPriority(ticketId: $ticketId, priority: $priority) { ${PLACED} } }`,
} as const;

export type DeskAct = keyof typeof ACTS;

/** The desk of a composed service, as its clients write to it. */
export function deskOf(support: TestSupport) {
  let questions = 0;
  const ask = (viewer: Viewer, source: string, variables: Record<string, unknown> = {}) =>
    support.ask(viewer, source, variables);
  return {
    /** A question of a customer. */
    opened: async (profileId: string, category = 'TECHNICAL'): Promise<{ id: string; number: string }> => {
      const subject = `Domanda ${++questions}`;
      const input = { category, subject, message: 'Non funziona.', idempotencyKey: `key_${questions}` };
      return (await ask(loginOf(profileId), OPEN, { input })).data.openTicket;
    },
    /** An act of staff: what came of it. */
    act: async (viewer: Viewer, act: DeskAct, variables: Record<string, unknown>) => {
      const answer = await ask(viewer, ACTS[act], variables);
      return answer.data?.[act] ?? answer.errors?.[0]?.extensions;
    },
    /** A queue: the ids of its tickets, in order. */
    queue: async (filter: Record<string, unknown> = {}, queue: string | null = null): Promise<string[]> => {
      const answer = await ask(
        ANNA,
        'query ($queue: TicketCategory, $filter: TicketQueueFilter) { ticketQueue(queue: $queue, filter: $filter, first: 100) { edges { node { ticketId } } } }',
        { queue, filter },
      );
      return answer.data.ticketQueue.edges.map(({ node }: { node: { ticketId: string } }) => node.ticketId);
    },
    /** A ticket as its customer sees it. */
    asCustomer: async (profileId: string, id: string) =>
      (
        await ask(
          loginOf(profileId),
          'query ($id: ID!) { ticket(id: $id) { status mergedInto { id } messages(first: 100) { totalCount edges { node { author text } } } actions { code allowed reason { code } } } }',
          { id },
        )
      ).data.ticket,
  };
}
