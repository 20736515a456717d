import { formatCents, type Locale, type LocalizedText } from '@customer-area/shared/locale';
import { z } from 'zod';
import { act } from './act';

const order = z.object({ number: z.string(), total: z.number() });

const credited = z.object({ number: z.string(), creditedCents: z.number() });

const orderAndTotal = ({ number, total }: z.output<typeof order>, locale: Locale) =>
  `${number}, ${formatCents(total, locale)}`;

const orderAndCredit = ({ number, creditedCents }: z.output<typeof credited>, locale: Locale) =>
  `${number}, ${locale === 'it' ? 'accreditati' : 'credited'} ${formatCents(creditedCents, locale)}`;

const method = z.object({ label: z.string() });

const payment = z.object({ number: z.string(), means: z.string() });

const means: Readonly<Record<string, LocalizedText>> = {
  CARD: { it: 'carta', en: 'card' },
  PAYPAL: { it: 'PayPal', en: 'PayPal' },
  BANK_TRANSFER: { it: 'bonifico', en: 'bank transfer' },
  POSTAL_SLIP: { it: 'bollettino postale', en: 'postal slip' },
};

const meansOfPayment = ({ number, means: by }: z.output<typeof payment>, locale: Locale) =>
  [number, means[by]?.[locale]].filter(Boolean).join(', ');

/** Orders, documents and payments. */
export const actsOfBilling = {
  // Orders and invoices
  'order.placed': act('Ordine effettuato', 'Order placed', order, orderAndTotal),
  'order.paid': act('Ordine pagato', 'Order paid', order, orderAndTotal),
  'order.cancelled': act('Ordine annullato', 'Order cancelled', order, (f) => f.number),
  'order.expired': act('Ordine scaduto', 'Order expired', order, (f) => f.number),
  'order.fulfilled': act('Ordine evaso', 'Order fulfilled', credited, (f) => f.number),
  'order.partially-failed': act('Ordine evaso in parte', 'Order fulfilled in part', credited, orderAndCredit),
  'order.failed': act('Ordine non evaso', 'Order not fulfilled', credited, orderAndCredit),
  'order.claimed': act('Ordine precedente collegato', 'Earlier order bound', order, orderAndTotal),
  'order.claim-failed': act(
    'Ordine precedente non collegato',
    'Earlier order not bound',
    z.object({ number: z.string().nullable(), names: z.array(z.string()) }),
    ({ number, names }) => [number, ...names].filter((part) => part !== null).join(', '),
  ),
  'invoice.issued': act('Documento emesso', 'Document issued', order, orderAndTotal),

  // Payments
  'payment.announced': act('Pagamento annunciato', 'Payment announced', payment, meansOfPayment),
  'payment.refused': act('Pagamento non riuscito', 'Payment not accepted', payment, meansOfPayment),
  'payment-case.opened': act('Pagamento da verificare', 'Payment under review', payment, meansOfPayment),
  'payment-method.saved': act('Metodo di pagamento salvato', 'Payment method kept', method, (f) => f.label),
  'payment-method.removed': act(
    'Metodo di pagamento rimosso',
    'Payment method removed',
    method,
    (f) => f.label,
  ),
};
