import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';
import { SECOND_STAFF_ACTS, secondStaffTerms } from './second-staff-acts';

/** What stands in the customer's audit log; who asked and who decided are the actors of the facts. */
const request = z.object({
  requestId: z.string(),
  act: z.enum(SECOND_STAFF_ACTS),
  subjectId: z.string(),
  /** Why, in the words of whoever acts. */
  reason: z.string(),
  expiresAt: instant,
});
const terms = { act: secondStaffTerms };
const detail = { it: '{act}. Motivo: {reason}', en: '{act}. Reason: {reason}' };

export const staffRequestMade = defineEvent('staff-request.made', {
  description: 'A member of staff wants to do what takes a second one. About the request.',
  payload: request,
  terms,
  log: { title: { it: 'Seconda conferma del personale chiesta', en: 'Second staff member asked' }, detail },
});

export const staffRequestApproved = defineEvent('staff-request.approved', {
  description: 'A second member of staff has approved a request. About the request.',
  payload: request,
  terms,
  log: { title: { it: 'Seconda conferma del personale data', en: 'Second staff member approved' }, detail },
});

export const staffRequestRejected = defineEvent('staff-request.rejected', {
  description: 'A second member of staff has rejected a request. About the request.',
  payload: request,
  terms,
  log: {
    title: { it: 'Seconda conferma del personale rifiutata', en: 'Second staff member rejected' },
    detail,
  },
});
