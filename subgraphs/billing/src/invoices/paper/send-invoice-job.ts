import { addDays } from '@customer-area/shared/clock';
import { defineJob, TWO_DAYS } from '@customer-area/shared/jobs';

/** A lane of its own: an exchange system that hangs holds up nothing else. */
export const SEND_INVOICE = defineJob({ name: 'invoice.send', lane: 'invoices', delays: TWO_DAYS });

/** How long a rejected document may be sent again under its number and date (Provvedimento 89757/2018, 6.3). */
export const resendBy = (rejectedAt: Date): Date => addDays(rejectedAt, 5);
