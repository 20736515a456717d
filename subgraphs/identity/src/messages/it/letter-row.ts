/** Rows of the tables in letters. */
export const letterRow = {
  'letter.row.order.label': 'Ordine',
  'letter.row.order.value': '{number}',
  'letter.row.products.label': 'Prodotti',
  'letter.row.products.value': '{names}{others, plural, =0 {} other { e altri #}}',
  'letter.row.toPay.label': 'Da pagare, IVA inclusa',
  'letter.row.toPay.value': '{amountDueCents, number, cents}',
  'letter.row.payableUntil.label': 'Si può pagare fino al',
  'letter.row.payableUntil.value': '{expiresAt, date, day}',
  'letter.row.document.label': '{isCreditNote, select, true {Nota di credito} other {Fattura}}',
  'letter.row.document.value': '{number}',
  'letter.row.total.label': 'Totale, IVA inclusa',
  'letter.row.total.value': '{totalCents, number, cents}',
  'letter.row.domains.label': '{domains, plural, one {Dominio} other {Domini}}',
  'letter.row.domains.value': '{names}{others, plural, =0 {} other { e altri #}}',
  'letter.row.confirmBy.label': 'Da confermare entro il',
  'letter.row.confirmBy.value': '{suspended, select, true {} other {{dueAt, date, day}}}',
};
