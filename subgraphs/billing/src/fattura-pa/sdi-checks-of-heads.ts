import type { SdiCheck } from './sdi-check';
import { all, textAt, type XmlElement } from './xml-element';

const TRANSMISSION = 'FatturaElettronicaHeader/DatiTrasmissione';
const GENERAL = 'FatturaElettronicaBody/DatiGenerali';
const IDENTITY = 'DatiAnagrafici';
const LENGTH_OF_CODE: Readonly<Record<string, number>> = { FPA12: 6, FPR12: 7 };
/** Of these the seller and the buyer are two. */
const BETWEEN_TWO = ['TD01', 'TD02', 'TD03', 'TD06', 'TD24', 'TD25'];

const general = (fattura: XmlElement, field: string): string =>
  textAt(fattura, `${GENERAL}/DatiGeneraliDocumento/${field}`) ?? '';
const transmission = (fattura: XmlElement, field: string): string =>
  textAt(fattura, `${TRANSMISSION}/${field}`) ?? '';
const party = (fattura: XmlElement, name: string, field: string): string | null =>
  textAt(fattura, `FatturaElettronicaHeader/${name}/${IDENTITY}/${field}`);

/** Who, to whom, when and under which number. */
export const HEAD_CHECKS: readonly SdiCheck[] = [
  {
    code: '00417',
    breaks: (fattura) =>
      party(fattura, 'CessionarioCommittente', 'IdFiscaleIVA/IdCodice') === null &&
      party(fattura, 'CessionarioCommittente', 'CodiceFiscale') === null,
  },
  // What is corrected was there before.
  {
    code: '00418',
    breaks: (fattura) =>
      all(fattura, `${GENERAL}/DatiFattureCollegate/Data`).some(
        ({ content }) => String(content) > general(fattura, 'Data'),
      ),
  },
  { code: '00425', breaks: (fattura) => !/\d/.test(general(fattura, 'Numero')) },
  // A certified address stands beside the code that says there is none.
  {
    code: '00426',
    breaks: (fattura) =>
      transmission(fattura, 'PECDestinatario') !== '' &&
      transmission(fattura, 'CodiceDestinatario') !== '0000000',
  },
  {
    code: '00427',
    breaks: (fattura) =>
      transmission(fattura, 'CodiceDestinatario').length !==
      LENGTH_OF_CODE[transmission(fattura, 'FormatoTrasmissione')],
  },
  {
    code: '00428',
    breaks: (fattura) => transmission(fattura, 'FormatoTrasmissione') !== fattura.attributes.versione,
  },
  {
    code: '00471',
    breaks: (fattura) =>
      BETWEEN_TWO.includes(general(fattura, 'TipoDocumento')) &&
      ['IdFiscaleIVA/IdCodice', 'CodiceFiscale'].some((field) => {
        const seller = party(fattura, 'CedentePrestatore', field);
        return seller !== null && seller === party(fattura, 'CessionarioCommittente', field);
      }),
  },
];
