import type { DocumentPayment, TaxDocument } from '../invoices/document';
import { euroText } from './amounts';
import { meansCode } from './codes';
import { goodsElement } from './goods';
import { asciiText, latinText } from './latin-text';
import { buyerElement, sellerElement } from './parties';
import { formatFor, transmissionElement } from './transmission';
import { element, optional, type XmlElement } from './xml-element';

export const NAMESPACE = 'http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2';

/**
 * A document in the format of the Italian exchange system (FatturaPA 1.9), in the order that its schema wants. A function of the document
 * alone: the same one is written the same way for ever.
 */
export function fatturaPa(document: TaxDocument): XmlElement {
  const header = element('FatturaElettronicaHeader', [
    transmissionElement(document),
    sellerElement(document.seller),
    buyerElement(document.buyer),
  ]);
  const body = element('FatturaElettronicaBody', [
    generalElement(document),
    goodsElement(document),
    document.payments.length === 0 ? null : paymentElement(document),
  ]);
  return element('p:FatturaElettronica', [header, body], {
    versione: formatFor(document.buyer),
    'xmlns:p': NAMESPACE,
  });
}

function generalElement(document: TaxDocument): XmlElement {
  const { stamp, corrects, orderNumber } = document;
  return element('DatiGenerali', [
    element('DatiGeneraliDocumento', [
      element('TipoDocumento', document.documentType),
      element('Divisa', document.currency),
      element('Data', document.date),
      element('Numero', document.number),
      stamp === null
        ? null
        : element('DatiBollo', [
            element('BolloVirtuale', 'SI'),
            element('ImportoBollo', euroText(stamp.cents)),
          ]),
      element('ImportoTotaleDocumento', euroText(document.total)),
      element('Causale', latinText(`Ordine ${orderNumber}`, 200)),
    ]),
    purchaseElement(document),
    corrects === null
      ? null
      : element('DatiFattureCollegate', [
          element('IdDocumento', corrects.number),
          element('Data', corrects.date),
        ]),
  ]);
}

/** The buyer's order and its codes; a code without an order stands beside our number of it. */
function purchaseElement(document: TaxDocument): XmlElement | null {
  const { purchaseOrder, cig, cup, orderNumber } = document;
  if (purchaseOrder === null && cig === null && cup === null) return null;
  return element('DatiOrdineAcquisto', [
    element('IdDocumento', asciiText(purchaseOrder ?? orderNumber, 20)),
    optional('CodiceCUP', cup === null ? null : asciiText(cup, 15)),
    optional('CodiceCIG', cig === null ? null : asciiText(cig, 15)),
  ]);
}

/** It was paid before it was issued: at once, and as a whole (TP02). */
function paymentElement({ payments, seller }: TaxDocument): XmlElement {
  const paid = payments.map(({ means, cents, paidOn }: DocumentPayment) =>
    element('DettaglioPagamento', [
      element('ModalitaPagamento', meansCode(means)),
      element('DataScadenzaPagamento', paidOn),
      element('ImportoPagamento', euroText(cents)),
      means === 'BANK_TRANSFER' ? element('IBAN', seller.iban) : null,
    ]),
  );
  return element('DatiPagamento', [element('CondizioniPagamento', 'TP02'), ...paid]);
}
