import type { LetterButton, LetterTableRow } from '@customer-area/shared/contract';

// Parts of letters, by the properties of the payload that they show.

export const domainRow: LetterTableRow = {
  label: { it: 'Dominio', en: 'Domain' },
  value: { it: '{unicodeName}', en: '{unicodeName}' },
};
export const paidThroughRow: LetterTableRow = {
  label: { it: 'Pagato fino al', en: 'Paid until' },
  value: { it: '{paidThrough, date, day}', en: '{paidThrough, date, day}' },
};

export const domainsButton: LetterButton = {
  label: { it: 'Vedi i domini', en: 'See the domains' },
  link: '/domains',
};
