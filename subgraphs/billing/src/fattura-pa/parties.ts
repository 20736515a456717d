import type { SellerFacts } from '@customer-area/shared/seller';
import type { BuyerFacts } from '../billing-data';
import { latinText } from './latin-text';
import { element, optional, type XmlElement } from './xml-element';

/** Who sells. */
export function sellerElement(seller: SellerFacts): XmlElement {
  const { rea } = seller;
  return element('CedentePrestatore', [
    element('DatiAnagrafici', [
      taxId('IT', seller.vatNumber),
      element('CodiceFiscale', seller.fiscalCode),
      element('Anagrafica', [element('Denominazione', latinText(seller.name, 80))]),
      element('RegimeFiscale', seller.taxRegime),
    ]),
    addressElement(seller.address),
    element('IscrizioneREA', [
      element('Ufficio', rea.office),
      element('NumeroREA', rea.number),
      element('CapitaleSociale', rea.capital),
      element('SocioUnico', rea.soleShareholder ? 'SU' : 'SM'),
      element('StatoLiquidazione', rea.inLiquidation ? 'LS' : 'LN'),
    ]),
    element('Contatti', [element('Email', seller.email)]),
  ]);
}

/** Who buys: by what it has of a VAT number and a fiscal code, and abroad by a number in every case. */
export function buyerElement(buyer: BuyerFacts): XmlElement {
  return element('CessionarioCommittente', [
    element('DatiAnagrafici', [...identifiersOf(buyer), nameElement(buyer)]),
    addressElement(buyer.address),
  ]);
}

function identifiersOf(buyer: BuyerFacts): XmlElement[] {
  const { vatNumber, fiscalCode, address } = buyer;
  const isItalian = address.country === 'IT';
  const ids: XmlElement[] = [];
  if (vatNumber !== null && vatNumber.trim() !== '') ids.push(vatElement(vatNumber.trim(), address.country));
  else if (!isItalian) ids.push(taxId(address.country, foreignNumber(buyer)));
  // Whoever lives abroad may have an Italian code; the code of another country is no such thing.
  const code = fiscalCode?.toUpperCase() ?? '';
  if (ITALIAN_CODE.test(code) && (isItalian || code.length === 16)) ids.push(element('CodiceFiscale', code));
  return ids;
}

const ITALIAN_CODE = /^(\d{11}|[A-Z]{6}[A-Z0-9]{10})$/;

/** With the country that stands in front of it, else the one of the address. */
function vatElement(vatNumber: string, country: string): XmlElement {
  const [, prefix = country, number = vatNumber] = /^([A-Z]{2})(.+)$/.exec(vatNumber) ?? [];
  return taxId(prefix, number);
}

/** What the tax agency has written for those who have no number that anybody knows. */
function foreignNumber({ kind }: BuyerFacts): string {
  return kind === 'PERSON' ? '0000000' : 'OO99999999999';
}

function taxId(country: string, number: string): XmlElement {
  const code = number.replace(/[^A-Za-z0-9]/g, '').slice(0, 28);
  return element('IdFiscaleIVA', [element('IdPaese', country), element('IdCodice', code)]);
}

function nameElement({ name, firstName, lastName }: BuyerFacts): XmlElement {
  const names =
    firstName === null || lastName === null
      ? [element('Denominazione', latinText(name, 80))]
      : [element('Nome', latinText(firstName, 60)), element('Cognome', latinText(lastName, 60))];
  return element('Anagrafica', names);
}

/** The format knows Italian postal codes and provinces alone. */
function addressElement(address: BuyerFacts['address']): XmlElement {
  const { street, postalCode, city, province, country } = address;
  const isItalian = country === 'IT';
  const code = isItalian && /^\d{5}$/.test(postalCode) ? postalCode : '00000';
  const known = isItalian && /^[A-Z]{2}$/.test(province ?? '') ? province : null;
  return element('Sede', [
    element('Indirizzo', latinText(street, 60)),
    element('CAP', code),
    element('Comune', latinText(city, 60)),
    optional('Provincia', known),
    element('Nazione', country),
  ]);
}
