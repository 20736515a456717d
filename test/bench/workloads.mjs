import { PASSWORD } from './customers.mjs';

/**
 * What is asked. `product` is the request a client of the customer area sends, `yardstick` what the same client would ask
 * of an interface written for that one page. Both are given the turn's number, which is never repeated in a run.
 *
 * @typedef {import('./customers.mjs').Customer} Customer
 * @typedef {object} Workload
 * @property {string} name
 * @property {string} title
 * @property {(customer: Customer, all: Customer[], turn: number) => { query: string, variables: Record<string, unknown> }} product
 * @property {(customer: Customer, all: Customer[]) => { path: string, id?: string, username?: string }} yardstick
 * @property {boolean} [signedOut] whether the question is put by somebody who has not signed in
 * @property {(answer: string) => string} [compared] of an answer, what is the same in every turn
 */

/** @param {(field: string) => string} [called] how fields of a domain are called in the answer */
const page = (called = (field) => field) => `{
  me {
    id
    username
    profile {
      id
      companyName
      email
      domains(first: 20) {
        pageInfo { hasNextPage endCursor }
        edges {
          node {
            id
            ${called('name')}
            status
            ${called('paidThrough')}
            actions(codes: [RENEW]) { code allowed reason { code } }
            orders(first: 1) { edges { node { id number status createdAt total { amount currency } } } }
          }
        }
      }
    }
  }
}`;

const ONE_DOMAIN = `query OneDomain($id: ID!) {
  domain(id: $id) {
    id
    name
    status
    registeredAt
    paidThrough
    orders(first: 20) { edges { node { id number status createdAt total { amount currency } } } }
  }
  me { profile { id companyName vatNumber email phone address { street postalCode city province country } } }
}`;

const REFUSED = 'query Foreign($id: ID!) { domain(id: $id) { id name status paidThrough } }';

const ME = '{ me { id username profile { id companyName email } } }';

/** The tokens are made but not asked for: they are never the same, and answers are compared. */
const SIGN_IN = `mutation SignIn($username: String!, $password: String!) {
  signIn(username: $username, password: $password) { ... on Session { login { id username } } } }`;

/** @type {Workload[]} */
export const READS = [
  {
    name: 'me',
    title: 'me and my profile',
    product: () => ({ query: ME, variables: {} }),
    yardstick: () => ({ path: '/me' }),
  },
  {
    name: 'my-domains',
    title: 'me, my profile, 20 of my domains with their latest order',
    product: () => ({ query: `query MyDomains ${page()}`, variables: {} }),
    yardstick: () => ({ path: '/my-domains' }),
  },
  {
    name: 'one-domain',
    title: 'one domain with its orders, and its holder',
    product: ({ domains, number }) => ({
      query: ONE_DOMAIN,
      variables: { id: domains[number % domains.length]?.id },
    }),
    yardstick: ({ domains, number }) => ({
      path: '/one-domain',
      id: domains[number % domains.length]?.id ?? '',
    }),
  },
  {
    name: 'refused',
    title: "somebody else's domain: answered like none",
    product: (customer, all) => ({ query: REFUSED, variables: { id: foreignDomain(customer, all) } }),
    yardstick: (customer, all) => ({ path: '/domain', id: foreignDomain(customer, all) }),
  },
  {
    name: 'renamed',
    title: 'my-domains, the operation under a name never seen before',
    product: (_customer, _all, turn) => ({ query: `query Never${turn} ${page()}`, variables: {} }),
    yardstick: () => ({ path: '/my-domains' }),
  },
  {
    name: 'never-seen',
    title: 'my-domains with a selection never seen before',
    product: (_customer, _all, turn) => ({
      query: `query MyDomains ${page((field) => `${field}_${turn}: ${field}`)}`,
      variables: {},
    }),
    yardstick: () => ({ path: '/my-domains' }),
    compared: (answer) => answer.replaceAll(/"(name|paidThrough)_\d+":/g, '"$1":'),
  },
  // Last: what a sign-in leaves to be done in the background would be counted with others.
  {
    name: 'sign-in',
    title: 'a right password, the slow hash apart (those of this run are made to cost nothing)',
    product: ({ username }) => ({ query: SIGN_IN, variables: { username, password: PASSWORD } }),
    yardstick: ({ username }) => ({ path: '/sign-in', username }),
    signedOut: true,
  },
];

function foreignDomain({ number }, all) {
  return all[(number + 1) % all.length]?.domains[0]?.id ?? '';
}
