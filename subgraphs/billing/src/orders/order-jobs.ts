import { defineJob } from '@customer-area/shared/jobs';

export const EXPIRE_ORDER = defineJob({ name: 'order.expire' });
/** Asks again for a VAT number that nobody could prove when the order was placed. */
export const CORRECT_VAT = defineJob({ name: 'vat.correct' });
