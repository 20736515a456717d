import { newId } from '@customer-area/shared/ids';
import type { Viewer } from '@customer-area/shared/viewer';
import type { TestSupport } from './composed-support';

export const OPEN = `mutation ($input: OpenTicketInput!) { openTicket(input: $input) {
  id number category subject status closedAt reopenableUntil about { domain { id } order { id } invoice { id } }
  messages { totalCount edges { node { author text } } } actions { code allowed reason { code } } } }`;

export const REPLY = `mutation ($id: ID!, $message: String!, $key: ID) { replyToTicket(ticketId: $id, message: $message, idempotencyKey: $key) {
  ... on Ticket { id status messages { edges { node { author text } } } } ... on TicketRefused { code message } } }`;

export const CLOSE = `mutation ($id: ID!) { closeTicket(ticketId: $id) {
  ... on Ticket { id status closedAt reopenableUntil } ... on TicketRefused { code message } } }`;

export const REOPEN = `mutation ($id: ID!) { reopenTicket(ticketId: $id) {
  ... on Ticket { id status closedAt } ... on TicketRefused { code message } } }`;

export const RATE = `mutation ($input: RateTicketInput!) { rateTicket(input: $input) {
  ... on Ticket { id status } ... on TicketRefused { code message } } }`;

/** A question as a customer types it. */
export const question = (given: object = {}) => ({
  category: 'DOMAINS',
  subject: 'Il sito non si apre',
  message: 'Da ieri sera.',
  idempotencyKey: newId('key'),
  ...given,
});

/** Opens a ticket; fails when it is not opened. */
export async function opened(support: TestSupport, viewer: Viewer, given: object = {}) {
  const { data, errors } = await support.ask(viewer, OPEN, { input: question(given) });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.openTicket as { id: string; number: string; status: string };
}
