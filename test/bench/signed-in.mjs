import { signIn } from './signing-in.mjs';

/** An access token lives ten minutes. */
const RENEWED_AFTER_MS = 4 * 60_000;

/** Who needs no token. @param {Record<string, string>[]} [headers] */
export const known = (headers = []) => ({ headers, renew: async () => {}, again: async () => {} });

/**
 * The headers by which each customer is known at a candidate; signed in again when they get old. What is measured must not be
 * going on meanwhile.
 */
export class SignedIn {
  /** @type {Record<string, string>[]} */
  headers = [];
  signedAt = Number.NEGATIVE_INFINITY;

  /**
   * @param {import('./load.mjs').Client} client
   * @param {import('./customers.mjs').Customer[]} customers
   */
  constructor(client, customers) {
    this.client = client;
    this.customers = customers;
  }

  async renew() {
    if (performance.now() - this.signedAt >= RENEWED_AFTER_MS) await this.again();
  }

  /** Whoever has signed in more than a hundred times has lost the sessions of before. */
  async again() {
    const tokens = await signIn(this.client, this.customers);
    this.headers = tokens.map((token) => ({ authorization: `Bearer ${token}` }));
    this.signedAt = performance.now();
  }
}
