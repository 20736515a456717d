import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import {
  MAX_MESSAGES,
  refusalToClose,
  refusalToRate,
  refusalToReopen,
  refusalToReply,
  type TicketFacts,
  type TicketRefusal,
} from './ticket-actions';

/** How many there are. */
export const TICKET_ACTIONS = 4;

/** What a customer can do with a ticket, by the evaluators that the mutations ask. */
export function explainedActions(ticket: TicketFacts, now: Date, locale: Locale): ExplainedAction[] {
  return [
    explained('REPLY', refusalToReply(ticket, now), locale),
    explained('CLOSE', refusalToClose(ticket), locale),
    explained('REOPEN', refusalToReopen(ticket, now), locale),
    explained('RATE', refusalToRate(ticket), locale),
  ];
}

function explained(
  code: ExplainedAction['code'],
  refusal: TicketRefusal | null,
  locale: Locale,
): ExplainedAction {
  return refusal === null
    ? { code, allowed: true }
    : { code, allowed: false, reason: { code: refusal, message: refusalText(refusal, locale) } };
}

/** A refusal in words, for actions and mutations alike. */
export function refusalText(refusal: TicketRefusal, locale: Locale): string {
  return messages.text(locale, `ticket.${refusal}`, { most: MAX_MESSAGES });
}
