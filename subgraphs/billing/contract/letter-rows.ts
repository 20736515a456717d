import type { LetterButton, LetterTableRow } from '@customer-area/shared/contract';

// Rows of the tables in letters, by the properties of the payload that they show.

export const orderRow: LetterTableRow = {
  label: { it: 'Ordine', en: 'Order' },
  value: { it: '{number}', en: '{number}' },
};
export const namesRow: LetterTableRow = {
  label: { it: 'Prodotti', en: 'Products' },
  value: { it: '{names, select, empty {} other {{names}}}', en: '{names, select, empty {} other {{names}}}' },
};
export const centsRow: LetterTableRow = {
  label: { it: 'Importo', en: 'Amount' },
  value: { it: '{cents, number, cents}', en: '{cents, number, cents}' },
};
export const creditedRow: LetterTableRow = {
  label: { it: 'Accreditati', en: 'Credited' },
  value: { it: '{creditedCents, number, cents}', en: '{creditedCents, number, cents}' },
};
export const meansRow: LetterTableRow = {
  label: { it: 'Metodo di pagamento', en: 'Means of payment' },
  value: { it: '{means}', en: '{means}' },
};
/** For facts of which older ones do not say it. */
export const paidWithRow: LetterTableRow = {
  label: meansRow.label,
  value: { it: '{means, select, none {} other {{means}}}', en: '{means, select, none {} other {{means}}}' },
};

/** What an order costs, line by line; older facts lack all but the total. */
export const priceRows: readonly LetterTableRow[] = [
  {
    each: 'prices',
    label: { it: '{label}', en: '{label}' },
    value: { it: '{netCents, number, cents}', en: '{netCents, number, cents}' },
  },
  {
    label: { it: 'Altre voci', en: 'More lines' },
    value: { it: '{unlisted, plural, =0 {} other {#}}', en: '{unlisted, plural, =0 {} other {#}}' },
  },
  {
    label: { it: 'Imponibile', en: 'Net' },
    value: {
      it: '{netCents, select, none {} other {{netCents, number, cents}}}',
      en: '{netCents, select, none {} other {{netCents, number, cents}}}',
    },
  },
  {
    label: { it: 'IVA', en: 'VAT' },
    value: {
      it: '{vatCents, select, none {} other {{vatCents, number, cents}}}',
      en: '{vatCents, select, none {} other {{vatCents, number, cents}}}',
    },
  },
  {
    label: { it: 'Totale', en: 'Total' },
    value: { it: '{total, number, cents}', en: '{total, number, cents}' },
  },
];

export const orderButton: LetterButton = {
  label: { it: "Vedi l'ordine", en: 'See the order' },
  link: '/orders/{orderId}',
};
