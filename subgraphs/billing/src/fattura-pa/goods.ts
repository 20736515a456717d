import type { DocumentLine, DocumentSummary, TaxDocument } from '../invoices/document';
import { euroText, perPiece } from './amounts';
import { LAW_OF_NATURE, LAW_OF_SPLIT } from './codes';
import { latinText } from './latin-text';
import { taxedLines } from './taxed-lines';
import { element, optional, type XmlElement } from './xml-element';

/** What was sold or is taken back, and its taxes. */
export function goodsElement(document: TaxDocument): XmlElement {
  const { lines, summaries } = taxedLines(document);
  return element('DatiBeniServizi', [...lines.map(lineElement), ...summaries.map(summaryElement)]);
}

function lineElement(line: DocumentLine): XmlElement {
  const { quantity, listNet, net } = line;
  return element('DettaglioLinee', [
    element('NumeroLinea', String(line.position)),
    element('Descrizione', latinText(line.description, 1_000)),
    element('Quantita', `${quantity}.00`),
    element('PrezzoUnitario', perPiece(listNet, quantity)),
    listNet === net ? null : discountElement(perPiece(listNet - net, quantity)),
    element('PrezzoTotale', euroText(net)),
    element('AliquotaIVA', line.vatRate),
    optional('Natura', line.vatNature),
  ]);
}

/** Of one piece: the price of the line is what is left of the unit's, times the quantity. */
function discountElement(amount: string): XmlElement {
  return element('ScontoMaggiorazione', [element('Tipo', 'SC'), element('Importo', amount)]);
}

function summaryElement({ vatRate, vatNature, net, vat, exigibility }: DocumentSummary): XmlElement {
  const isSplit = exigibility === 'SPLIT';
  const law = vatNature === null ? (isSplit ? LAW_OF_SPLIT : null) : (LAW_OF_NATURE[vatNature] ?? vatNature);
  return element('DatiRiepilogo', [
    element('AliquotaIVA', vatRate),
    optional('Natura', vatNature),
    element('ImponibileImporto', euroText(net)),
    element('Imposta', euroText(vat)),
    element('EsigibilitaIVA', isSplit ? 'S' : 'I'),
    optional('RiferimentoNormativo', law),
  ]);
}
