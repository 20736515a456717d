import { invoiceMailed } from '@customer-area/billing/contract';
import type { Clock } from '@customer-area/shared/clock';
import { type EventHandlers, on } from '@customer-area/shared/events';
import { enqueueJob } from '@customer-area/shared/jobs';
import { INVOICE_LETTER, invoiceLetterSubject } from './write-invoice-letter';

/** That a document is to be mailed becomes two letters at most. */
export function invoiceLetterHandlers({ clock }: { readonly clock: Clock }): EventHandlers {
  return on(invoiceMailed, async (manager, { profileId, payload: { invoiceId } }) => {
    if (profileId === null) return;
    for (const to of ['own', 'second'] as const)
      await enqueueJob(manager, {
        kind: INVOICE_LETTER,
        subjectId: invoiceLetterSubject(to, profileId, invoiceId),
        dueAt: clock.now(),
      });
  });
}
