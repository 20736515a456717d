import { PASSWORD } from './customers.mjs';

const SIGN_IN = `mutation ($username: String!, $password: String!) {
  signIn(username: $username, password: $password) { ... on Session { accessToken } } }`;

/**
 * Signs in every customer as a client does. A few at a time: each costs a slow hash.
 *
 * @param {import('./load.mjs').Client} client
 * @param {import('./customers.mjs').Customer[]} customers
 * @returns {Promise<string[]>} their access tokens
 */
export async function signIn(client, customers) {
  /** @type {string[]} */
  const tokens = [];
  const waiting = [...customers];
  const worker = async () => {
    for (let customer = waiting.shift(); customer !== undefined; customer = waiting.shift()) {
      const text = await client.send({
        path: '/graphql',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: SIGN_IN,
          variables: { username: customer.username, password: PASSWORD },
        }),
      });
      const token = JSON.parse(text).data?.signIn?.accessToken;
      if (token === undefined) throw new Error(`${customer.username} is not let in: ${text}`);
      tokens[customer.number] = token;
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return tokens;
}
