/** How a means of payment is called in the format (ModalitaPagamento). */
const MEANS: Readonly<Record<string, string>> = {
  CARD: 'MP08',
  PAYPAL: 'MP08',
  BANK_TRANSFER: 'MP05',
  POSTAL_SLIP: 'MP18',
  PRE_FILLED_SLIP: 'MP18',
  // Kept back from money that was received before.
  CREDIT: 'MP22',
};

/** Whatever else a provider charges is a payment card to the format. */
export const meansCode = (means: string): string => MEANS[means] ?? 'MP08';

/** The law that a nature without VAT rests on (RiferimentoNormativo), at most 100 characters. */
export const LAW_OF_NATURE: Readonly<Record<string, string>> = {
  N1: 'Escluso ex art. 15 DPR 633/1972',
  'N2.1': 'Non soggetta ex art. 7-ter DPR 633/1972 - inversione contabile',
  'N2.2': 'Operazione non soggetta a IVA',
  'N3.2': 'Non imponibile - cessione verso San Marino ex art. 71 DPR 633/1972',
  'N3.3': 'Non imponibile ex art. 71 DPR 633/1972',
  N4: 'Esente ex art. 10 DPR 633/1972',
  N7: 'IVA assolta in altro Stato UE (OSS) ex art. 74-sexies DPR 633/1972',
};

export const LAW_OF_SPLIT = 'Scissione dei pagamenti ex art. 17-ter DPR 633/1972';
