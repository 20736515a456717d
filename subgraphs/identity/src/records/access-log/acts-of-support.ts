import { z } from 'zod';
import { act } from './act';

const ticket = z.object({ subject: z.string() });

/** What is asked of support. */
export const actsOfSupport = {
  'ticket.written': act('Messaggio inviato al supporto', 'Message sent to support', ticket, (f) => f.subject),
  'ticket.closed': act('Richiesta di supporto chiusa', 'Support ticket closed', ticket, (f) => f.subject),
};
