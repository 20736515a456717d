import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';

const line = z.object({ orderId: z.string(), lineId: z.string() });

// What the services tell each other about the lines of an order. It is no act of anybody: the customer's news is what becomes
// of the order and of the domain.

export const lineStarted = defineEvent('line.started', {
  description: 'A paid line is on its way. About the order.',
  payload: line,
  log: null,
});

export const lineFulfilled = defineEvent('line.fulfilled', {
  description:
    'The customer has what a line promised; what its kind has to say stands beside it. About the order.',
  payload: z.looseObject({ ...line.shape, domainId: z.string().nullable().default(null) }),
  log: null,
});

export const lineFailed = defineEvent('line.failed', {
  description: 'A line will never be carried out, and why. About the order.',
  payload: line.extend({ code: z.string(), message: z.object({ it: z.string(), en: z.string() }) }),
  log: null,
});

export const linesOver = defineEvent('lines.over', {
  description:
    'What an order is for ended before it was paid: none of its lines can be carried out any more. About the order.',
  payload: z.object({ orderId: z.string() }),
  log: null,
});
