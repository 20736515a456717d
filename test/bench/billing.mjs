// Billing by itself, in this process, with stand-ins for its peers

import { createRequire } from 'node:module';
import { requireTypeScript } from './typescript.mjs';

const require = createRequire(import.meta.url);
const load = (/** @type {string} */ path) => require(`../../subgraphs/billing/dist/src/${path}.js`);

/**
 * @param {{ url: string, undo: (() => unknown)[] }} options
 */
export async function openBilling({ url, undo }) {
  const { compose } = load('composition');
  const { readBillingConfig } = load('config');
  // They share parts with the tests, which are built for nobody.
  requireTypeScript(require);
  const { DomainsStandIn } = require('../../subgraphs/billing/src/testing/domains-stand-in.ts');
  const { IdentityStandIn } = require('../../subgraphs/billing/src/testing/identity-stand-in.ts');
  const { createLogger } = require('@customer-area/shared/logging');
  const { graphql } = require('graphql');
  const config = readBillingConfig({
    PORT: '0',
    SERVICE_KEY: 'k'.repeat(43),
    SANDBOX: 'true',
    LOG_LEVEL: 'silent',
    DATABASE_URL: url,
    IDENTITY_URL: 'http://127.0.0.1:1',
    DOMAINS_URL: 'http://127.0.0.1:1',
  });
  const [domains, identity] = [new DomainsStandIn(), new IdentityStandIn()];
  const subgraph = await compose(config, {
    logger: createLogger('billing', 'silent'),
    peer: (/** @type {string} */ name) => (name === 'domains' ? domains : identity),
    enforcePermissions: false,
  });
  undo.push(() => subgraph.close());
  subgraph.runtime.start();
  const viewer = (/** @type {string} */ profileId, /** @type {object} */ more = {}) => ({
    ...{
      kind: 'login',
      profileId,
      loginId: 'lgn_bench',
      sessionId: 'ses_bench',
      role: 'customer',
      authenticatedAt: 0,
    },
    ...{
      secondFactor: true,
      permissions: ['payments:match'],
      limits: null,
      requestId: 'bench',
      locale: 'it',
    },
    ...{ ip: '127.0.0.1', userAgent: '', ...more },
  });
  /** @param {object} as @param {string} source @param {object} variableValues */
  const run = async (as, source, variableValues) => {
    const contextValue = subgraph.contextFor(as);
    const { data, errors } = await graphql({ schema: subgraph.schema, source, variableValues, contextValue });
    if (errors !== undefined) throw errors[0].originalError ?? errors[0];
    return data;
  };
  const { newId } = require('@customer-area/shared/ids');
  const profileId = newId('prf');
  const place = async () => {
    const input = {
      lines: [{ registerDomain: { name: `${newId('n').slice(2)}.it`, years: 1 } }],
      idempotencyKey: newId('key'),
    };
    const document = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { ... on Order { id number total { amount } } } }`;
    return (await run(viewer(profileId), document, { input })).placeOrder;
  };
  const pay = async (/** @type {string} */ orderId) => {
    const input = { orderId, means: { card: { token: 'tok_ok' } }, idempotencyKey: newId('key') };
    const document = 'mutation ($input: PayOrderInput!) { payOrder(input: $input) { __typename } }';
    return (await run(viewer(profileId), document, { input })).payOrder;
  };
  const staff = viewer('', { role: 'staff' });
  return { run, staff, place, pay, newId, internal: subgraph.internal };
}
