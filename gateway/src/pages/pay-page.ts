import { randomUUID } from 'node:crypto';
import { notValid, type Page, tokenOf, type View, type Visit } from './page';

const REQUEST = `query PagePayment($token: String!) {
  answer: paymentRequest(token: $token) {
    reference status total { amount } orderCount lineCount note expiresAt lines(first: 20)
    instructions { iban beneficiary slipCode postalAccount }
  }
}`;
const PAY = `mutation PagePay($token: String!, $input: PayRequestInput!) {
  answer: payRequest(token: $token, input: $input) {
    __typename
    ... on PaymentRequest { status }
    ... on PaymentRefused { message }
  }
}`;

interface Asked {
  readonly reference: string;
  readonly status: string;
  readonly total: { readonly amount: number };
  readonly orderCount: number;
  readonly lineCount: number;
  readonly note: string | null;
  readonly expiresAt: string;
  readonly lines: readonly string[];
  readonly instructions: {
    readonly iban: string;
    readonly beneficiary: string;
    readonly slipCode: string;
    readonly postalAccount: string;
  } | null;
}
type Paid =
  | { readonly __typename: 'PaymentRequest'; readonly status: string }
  | { readonly __typename: 'PaymentRefused'; readonly message: string };

/** Where whoever has a pay link reads what it asks for, and how to pay it. */
export const payPage: Page = {
  path: '/pay',
  show: (visit) => shown(visit),
  act: async (visit) => {
    const { fields, graph } = visit;
    const card = fields.get('card') ?? '';
    // The key came with the form: pressed twice, it is one payment.
    const idempotencyKey = fields.get('key') || randomUUID();
    const input = { means: { card }, idempotencyKey };
    const { answer } = await graph.ask<{ answer: Paid }>(PAY, { token: tokenOf(visit), input });
    const view = await shown(visit);
    return answer.__typename === 'PaymentRefused' ? { ...view, problems: [answer.message] } : view;
  },
};

async function shown(visit: Visit): Promise<View> {
  const { say, graph, sandbox } = visit;
  const token = tokenOf(visit);
  const { answer: asked } = await graph.ask<{ answer: Asked | null }>(REQUEST, { token });
  if (asked === null) return notValid(visit);
  const { reference, status, total, lines, lineCount, note, expiresAt, instructions } = asked;
  const view = {
    title: say('page.pay.title'),
    paragraphs: [say('page.pay.status', { status })],
    list:
      lineCount > lines.length ? [...lines, say('page.pay.more', { more: lineCount - lines.length })] : lines,
    rows: [
      ...(note === null ? [] : [[say('page.pay.note'), note]]),
      [say('page.pay.reference'), reference],
      [say('page.pay.total'), say('page.amount', { cents: total.amount })],
      [say('page.pay.until'), say('page.day', { at: new Date(expiresAt) })],
    ] as [string, string][],
  };
  if (status !== 'OPEN') return view;
  if (instructions !== null)
    view.rows.push(
      [say('page.pay.beneficiary'), instructions.beneficiary],
      [say('page.pay.iban'), inFours(instructions.iban)],
      [say('page.pay.postalAccount'), instructions.postalAccount],
      [say('page.pay.slipCode'), instructions.slipCode],
    );
  if (!sandbox) return { ...view, paragraphs: [...view.paragraphs, say('page.pay.card')] };
  // A card needs its provider's page; the sandbox knows cards by their names.
  const card = { name: 'card', label: say('page.pay.sandboxCard'), type: 'text', value: 'tok_ok' } as const;
  return {
    ...view,
    form: {
      hidden: { token, key: randomUUID() },
      inputs: [{ ...card, autocomplete: 'off', required: true }],
      button: say('page.pay.button'),
    },
  };
}

/** As it is printed on paper; banks take it with the spaces too. */
const inFours = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');
