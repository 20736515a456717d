import type { BuyerFacts } from '../billing-data';
import type { TaxDocument } from '../invoices/document';
import { element, optional, type XmlElement } from './xml-element';

/** FPA12 is for Italian public bodies, FPR12 for everybody else. */
export type Format = 'FPA12' | 'FPR12';

export function formatFor({ kind, address, recipientCode }: BuyerFacts): Format {
  // One that is in no index of public bodies has no code of six characters, and is sent to like a private one.
  const isIndexed = kind === 'PUBLIC_BODY' && address.country === 'IT' && recipientCode.length === 6;
  return isIndexed ? 'FPA12' : 'FPR12';
}

const NOWHERE = '0000000';
const ABROAD = 'XXXXXXX';

export function transmissionElement(document: TaxDocument): XmlElement {
  const { buyer, seller } = document;
  const format = formatFor(buyer);
  const code = recipientCode(buyer, format);
  return element('DatiTrasmissione', [
    element('IdTrasmittente', [element('IdPaese', 'IT'), element('IdCodice', seller.fiscalCode)]),
    element('ProgressivoInvio', transmissionNumber(document)),
    element('FormatoTrasmissione', format),
    element('CodiceDestinatario', code),
    optional('PECDestinatario', code === NOWHERE ? buyer.pec : null),
  ]);
}

function recipientCode({ recipientCode: given, address }: BuyerFacts, format: Format): string {
  if (format === 'FPA12') return given;
  if (address.country !== 'IT' && given === NOWHERE) return ABROAD;
  return /^[A-Z0-9]{7}$/.test(given) ? given : NOWHERE;
}

/** At most ten characters, another one for each document of all series and years. */
function transmissionNumber({ documentType, year, progressive }: TaxDocument): string {
  const kind = documentType === 'TD01' ? 'F' : 'C';
  return `${kind}${String(year).slice(-2)}${progressive.toString(36).toUpperCase().padStart(6, '0')}`;
}
