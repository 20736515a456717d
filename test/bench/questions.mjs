/**
 * Puts a workload to a candidate: every request is another customer's.
 *
 * @typedef {import('./workloads.mjs').Workload} Workload
 * @typedef {import('./candidates.mjs').Candidate} Candidate
 * @typedef {import('./customers.mjs').Customer} Customer
 * @typedef {object} Contestant
 * @property {Candidate} candidate
 * @property {import('./load.mjs').Client} client
 * @property {{ headers: Record<string, string>[], renew: () => Promise<void>, again: () => Promise<void> }} signedIn by which headers each customer is known there
 */

let turns = 0;

/**
 * @param {Workload} workload
 * @param {Pick<Contestant, 'candidate' | 'signedIn'>} contestant
 * @param {Customer} customer
 * @param {Customer[]} customers
 * @returns {import('./load.mjs').Ask}
 */
export function questionOf(workload, { candidate, signedIn }, customer, customers) {
  const json = { 'content-type': 'application/json' };
  if (candidate.kind === 'yardstick') {
    const { path, id, username } = workload.yardstick(customer, customers);
    const { loginId, profileId } = customer;
    return { path, headers: json, body: JSON.stringify({ loginId, profileId, id, username }) };
  }
  return {
    path: '/graphql',
    headers: workload.signedOut === true ? json : { ...json, ...signedIn.headers[customer.number] },
    body: JSON.stringify(workload.product(customer, customers, ++turns)),
  };
}

/**
 * What every candidate answers to every customer, after making sure that all say the same.
 *
 * @param {Workload} workload
 * @param {Contestant[]} contestants
 * @param {Customer[]} customers
 * @returns {Promise<Map<Candidate, string[]>>} texts by customer's number
 */
export async function sameAnswers(workload, contestants, customers) {
  const answers = new Map(contestants.map(({ candidate }) => [candidate, /** @type {string[]} */ ([])]));
  for (const customer of customers) {
    const texts = await Promise.all(
      contestants.map(async (one) => {
        const text = await one.client.send(questionOf(workload, one, customer, customers));
        return workload.compared?.(text) ?? text;
      }),
    );
    const [first, ...others] = texts.map(normalised);
    for (const [index, other] of others.entries()) {
      if (other === first) continue;
      const [a, b] = [contestants[0]?.candidate.name, contestants[index + 1]?.candidate.name];
      throw new Error(`${workload.name}: ${a} and ${b} differ for ${customer.username}\n${first}\n${other}`);
    }
    if (first?.includes('"errors"')) throw new Error(`${workload.name}: ${first}`);
    for (const [index, { candidate }] of contestants.entries())
      answers.get(candidate)?.push(texts[index] ?? '');
  }
  return answers;
}

/** The same JSON with the keys of every object in order. @param {string} text */
function normalised(text) {
  return JSON.stringify(JSON.parse(text), (_key, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
