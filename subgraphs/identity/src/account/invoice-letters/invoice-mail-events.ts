import { invoiceIssued, invoiceMailed } from '@customer-area/billing/contract';
import type { Clock } from '@customer-area/shared/clock';
import { type EventHandlers, on } from '@customer-area/shared/events';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { INVOICE_LETTER, type InvoiceLetterReason, invoiceLetterSubject } from './write-invoice-letter';

interface DocumentFact {
  readonly profileId: string | null;
  readonly payload: { readonly invoiceId: string };
}

/** A document that is issued, and one that is to be mailed once more, becomes two letters at most. */
export function invoiceLetterHandlers({ clock }: { readonly clock: Clock }): EventHandlers {
  const lettersBecause =
    (reason: InvoiceLetterReason) =>
    async (manager: EntityManager, { profileId, payload: { invoiceId } }: DocumentFact): Promise<void> => {
      if (profileId === null) return;
      for (const to of ['own', 'second'] as const)
        await enqueueJob(manager, {
          kind: INVOICE_LETTER,
          subjectId: invoiceLetterSubject({ to, reason, profileId, invoiceId }),
          dueAt: clock.now(),
        });
    };
  return {
    ...on(invoiceIssued, lettersBecause('issued')),
    ...on(invoiceMailed, lettersBecause('asked for')),
  };
}
