import type { FormBody } from './form-body';
import { identityFields, uploadToCase } from './parts';

export const withdrawal: readonly FormBody[] = [
  {
    version: 1,
    validFrom: '2026-01-01',
    title: { it: 'Recesso dal contratto', en: 'Withdrawal from the contract' },
    purpose: {
      it: "Per i consumatori, entro 14 giorni dalla conclusione del contratto e senza doverne indicare il motivo. Si può recedere anche senza modulo, dall'ordine nell'Area Clienti.",
      en: 'For consumers, within 14 days of the conclusion of the contract, without giving any reason. One can withdraw without this form too, from the order in the customer area.',
    },
    sections: [
      {
        title: { it: 'Ordine', en: 'Order' },
        fields: [
          {
            name: 'order.number',
            label: { it: 'Numero', en: 'Number' },
            fill: 'order.number',
            isHalf: true,
          },
          {
            name: 'order.placedOn',
            label: { it: 'Ordinato il', en: 'Ordered on' },
            fill: 'order.placedOn',
            isHalf: true,
          },
          {
            name: 'order.lines',
            label: { it: 'Servizi da cui si recede', en: 'Services concerned' },
            fill: 'order.lines',
            lines: 3,
          },
          {
            name: 'order.total',
            label: { it: 'Totale, IVA inclusa', en: 'Total, VAT included' },
            fill: 'order.total',
            isHalf: true,
          },
        ],
      },
      {
        title: { it: 'Consumatore', en: 'Consumer' },
        fields: identityFields('consumer', 'profile'),
      },
      {
        title: { it: 'Dichiarazione', en: 'Declaration' },
        paragraphs: [
          {
            it: 'Con la presente notifico il recesso dal contratto relativo ai servizi indicati.',
            en: 'I hereby give notice that I withdraw from my contract for the provision of the services named above.',
          },
          {
            it: 'Il diritto di recesso è escluso per i servizi eseguiti per intero dopo che il consumatore ne ha chiesto espressamente l’esecuzione immediata e ha preso atto di perdere il diritto.',
            en: 'There is no right of withdrawal from services that were fully performed after the consumer had expressly asked for immediate performance and acknowledged the loss of that right.',
          },
        ],
        signedBy: {
          it: 'Firma (solo se il modulo è inviato su carta)',
          en: 'Signature (only if this form is sent on paper)',
        },
      },
    ],
    sendBack: [uploadToCase],
    legalBasis: {
      it: 'Codice del consumo (D.Lgs. 6 settembre 2005, n. 206), artt. 52 e seguenti; modulo tipo: allegato I, parte B.',
      en: 'Consumer code (D.Lgs. 6 September 2005, no. 206), art. 52 and following; model form: annex I, part B.',
    },
  },
];
