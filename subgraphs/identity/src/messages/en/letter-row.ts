import type { letterRow as italian } from '../it/letter-row';

/** Rows of the tables in letters. */
export const letterRow: Readonly<Record<keyof typeof italian, string>> = {
  'letter.row.order.label': 'Order',
  'letter.row.order.value': '{number}',
  'letter.row.products.label': 'Products',
  'letter.row.products.value': '{names}{others, plural, =0 {} other { and # more}}',
  'letter.row.toPay.label': 'To pay, with VAT',
  'letter.row.toPay.value': '{amountDueCents, number, cents}',
  'letter.row.payableUntil.label': 'Can be paid until',
  'letter.row.payableUntil.value': '{expiresAt, date, day}',
  'letter.row.document.label': '{isCreditNote, select, true {Credit note} other {Invoice}}',
  'letter.row.document.value': '{number}',
  'letter.row.total.label': 'Total, with VAT',
  'letter.row.total.value': '{totalCents, number, cents}',
  'letter.row.domains.label': '{domains, plural, one {Domain} other {Domains}}',
  'letter.row.domains.value': '{names}{others, plural, =0 {} other { and # more}}',
  'letter.row.confirmBy.label': 'To be confirmed by',
  'letter.row.confirmBy.value': '{suspended, select, true {} other {{dueAt, date, day}}}',
  'letter.row.holder.label': 'Registrant',
  'letter.row.holder.value': '{holder}',
  'letter.row.address.label': 'Address',
  'letter.row.address.value': '{street}, {postalCode} {city} {province} {country}',
  'letter.row.phone.label': 'Telephone',
  'letter.row.phone.value': '{phone}',
  'letter.row.email.label': 'E-mail',
  'letter.row.email.value': '{email}',
};
