import { randomUUID } from 'node:crypto';

/**
 * What is asked that writes. Everything is asked once: nothing can be placed or paid twice.
 *
 * @typedef {import('./questions.mjs').Contestant} Contestant
 * @typedef {import('./load.mjs').Ask} Ask
 * @typedef {object} WriteWorkload
 * @property {string} name
 * @property {string} title
 * @property {(contestant: Contestant, customer: import('./customers.mjs').Customer) => Promise<Ask>} prepared what the product is asked; what has to be there
 *   for it is made first
 * @property {string} answered the type of a good answer
 */

const PLACE = `mutation Place($input: PlaceOrderInput!) {
  placeOrder(input: $input) { __typename ... on Order { id number total { amount } } ... on OrderRefused { code message } }
}`;
const PAY = `mutation Pay($input: PayOrderInput!) {
  payOrder(input: $input) { __typename ... on PaymentRefused { code message } }
}`;

let names = 0;

/** @param {Contestant} contestant @param {import('./customers.mjs').Customer} customer */
function placing(contestant, customer) {
  const name = `ordine-${process.pid}-${++names}.it`;
  return asked(contestant, customer, PLACE, { lines: [{ registerDomain: { name, years: 1 } }] });
}

/** @type {WriteWorkload[]} */
export const WRITES = [
  {
    name: 'place',
    title: 'an order of one new domain',
    prepared: async (contestant, customer) => placing(contestant, customer),
    answered: 'Order',
  },
  {
    name: 'pay',
    title: 'that order by card: invoice, registration and letters included',
    prepared: async (contestant, customer) => {
      const text = await contestant.client.send(placing(contestant, customer));
      const { __typename, id } = JSON.parse(text).data?.placeOrder ?? {};
      if (__typename !== 'Order') throw new Error(`not placed: ${text}`);
      return asked(contestant, customer, PAY, { orderId: id, means: { card: { token: 'tok_ok' } } });
    },
    answered: 'PaymentCompleted',
  },
];

/** @returns {Ask} */
function asked(/** @type {Contestant} */ { signedIn }, { number }, query, input) {
  return {
    path: '/graphql',
    headers: { 'content-type': 'application/json', ...signedIn.headers[number] },
    body: JSON.stringify({ query, variables: { input: { ...input, idempotencyKey: randomUUID() } } }),
  };
}
