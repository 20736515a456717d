import { setTimeout as pause } from 'node:timers/promises';

const PLAN = '{ renewalPlan(horizonDays: 365) { token renewals { domain { id } } } }';
const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename ... on Order { id lineCount } ... on OrderRefused { code } } }`;
const CANCEL = 'mutation ($id: ID!) { cancelOrder(orderId: $id) { __typename } }';

/**
 * Places an order of so many renewals again and again; it is given up each time, outside the time.
 *
 * @param {(query: string, variables?: object) => Promise<any>} ask
 * @param {{ lines: number, times: number }} _
 * @returns {Promise<number[]>} milliseconds of each
 */
export async function renewalOrders(ask, { lines, times }) {
  const { renewalPlan } = await ask(PLAN);
  const renewals = renewalPlan.renewals.slice(0, lines);
  if (renewals.length < lines) throw new Error(`only ${renewals.length} domains can be renewed`);
  const took = [];
  // The first one is not counted.
  for (let turn = 0; turn <= times; turn++) {
    const begun = performance.now();
    const what =
      lines === 1
        ? { lines: [{ renewDomain: { domainId: renewals[0].domain.id, years: 1 } }] }
        : { planToken: (await ask(PLAN)).renewalPlan.token };
    const { placeOrder } = await ask(PLACE, {
      input: { ...what, idempotencyKey: `bench-${lines}-${turn}-${process.pid}` },
    });
    if (placeOrder.lineCount !== lines) throw new Error(`an order like ${JSON.stringify(placeOrder)}`);
    if (turn > 0) took.push(performance.now() - begun);
    await ask(CANCEL, { id: placeOrder.id });
    // The domains hear of it a moment later.
    for (let free = 0; free < renewalPlan.renewals.length; await pause(50))
      free = (await ask(PLAN)).renewalPlan.renewals.length;
  }
  return took;
}
