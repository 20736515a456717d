import { customersOf } from './customers.mjs';
import { Client } from './load.mjs';
import { seed } from './seed.mjs';
import { known, SignedIn } from './signed-in.mjs';

/**
 * The candidates with the same customers in their databases, all of them signed in.
 *
 * @param {object} options
 * @param {import('./candidates.mjs').Candidate[]} options.candidates
 * @param {{ profiles: number, domains: number }} options.asked
 * @param {(() => unknown)[]} options.undo
 * @param {(line: string) => void} options.say
 */
export async function contestantsOf({ candidates, asked, undo, say }) {
  const customers = customersOf(asked);
  const now = Date.now();
  say(`${asked.profiles} profiles with ${asked.domains} domains each; signing all of them in…`);
  /** @type {import('./questions.mjs').Contestant[]} */
  const contestants = [];
  for (const candidate of candidates) {
    const sharing = contestants.find((one) => one.candidate.databaseUrls === candidate.databaseUrls);
    if (sharing === undefined) await seed(candidate.databaseUrls, customers, now);
    const client = new Client(candidate.url);
    undo.push(() => client.close());
    const signedIn =
      sharing?.signedIn ?? (candidate.kind === 'product' ? new SignedIn(client, customers) : known());
    await signedIn.renew();
    contestants.push({ candidate, client, signedIn });
  }
  return { contestants, customers };
}
