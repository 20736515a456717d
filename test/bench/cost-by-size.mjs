import { costOf } from './measure.mjs';
import { aligned } from './report.mjs';
import { spread } from './statistics.mjs';
import { READS } from './workloads.mjs';

/** Of one block: processor time is counted in hundredths of a second. */
const BLOCK_MS = 1_500;
const ROUNDS = 2;

const NODES = 'edges { node { id name status paidThrough } }';
/** What is asked of a portfolio, besides the pages of the comparison. */
const ASKED = {
  'page of 50': `{ domains(first: 50) { ${NODES} } }`,
  'by expiry': `{ domains(first: 50, sort: PAID_THROUGH_ASC) { ${NODES} } }`,
  filter: `{ domains(first: 50, filter: { statuses: [EXPIRING], tlds: ["com"] }) { ${NODES} } }`,
  search: `{ domains(first: 50, filter: { nameContains: "9" }) { ${NODES} } }`,
  'rare search': `{ domains(first: 50, filter: { nameContains: "na-0-0" }) { ${NODES} } }`,
  'absent search': `{ domains(first: 50, filter: { nameContains: "qqq" }) { ${NODES} } }`,
  count: '{ domains(first: 1) { totalCount } }',
  counts: '{ domainCounts { total byStatus { status count } byTld { tld count } byTag { tag count } } }',
};

/**
 * Who asks what product, and how much there is.
 *
 * @typedef {object} Side
 * @property {number} size
 * @property {Customer[]} askers
 * @property {Product} product
 * @typedef {object} Product
 * @property {(number: number, query: string, variables: object) => Promise<any>} ask
 * @property {import('./signed-in.mjs').SignedIn} signedIn
 * @property {import('./candidates.mjs').Candidate} candidate
 * @property {number | undefined} databasePid
 * @typedef {import('./customers.mjs').Customer} Customer
 * @typedef {{ name: string, of: (customer: Customer) => { query: string, variables: Record<string, unknown> } }} Question
 */

/**
 * What each question costs at each size: one after the other, in blocks that alternate between the sizes.
 *
 * @param {Side[]} sides the smallest first
 * @param {Customer[]} customers
 */
export async function costsBySize(sides, customers) {
  const pages = READS.filter(({ name }) => name === 'my-domains' || name === 'one-domain');
  const questions = [
    ...pages.map(({ name, product }) => ({
      name,
      of: (/** @type {Customer} */ customer) => product(customer, customers, 0),
    })),
    ...Object.entries(ASKED).map(([name, query]) => ({ name, of: () => ({ query, variables: {} }) })),
  ];
  const measured = sides.map(({ size }) => ({ size, costs: /** @type {Cost[]} */ ([]) }));
  const block = async (/** @type {Question} */ { of }, /** @type {Side} */ { askers, product }) => {
    const { ask, signedIn, ...whose } = product;
    await signedIn.renew();
    return costOf(whose, () =>
      oneByOne(async (turn) => {
        const customer = askers[turn % askers.length];
        const { query, variables } = of(customer);
        await ask(customer.number, query, variables);
      }),
    );
  };
  // Compilers take that long.
  for (const question of questions) for (const side of sides) await block(question, side);
  const line = sides.map((side, index) => ({ side, index }));
  for (const question of questions) {
    const blocks = sides.map(() => /** @type {import('./measure.mjs').Block[]} */ ([]));
    for (let round = 0; round < ROUNDS; round++)
      for (const { side, index } of [...line, ...line.toReversed()])
        blocks[index]?.push(await block(question, side));
    for (const [index, { costs }] of measured.entries())
      costs.push(costIn(question.name, blocks[index] ?? []));
  }
  return measured;
}

/** @param {string} name @param {import('./measure.mjs').Block[]} blocks @returns {Cost} */
function costIn(name, blocks) {
  const median = (/** @type {number[]} */ values) => spread(values).median;
  return {
    name,
    ms: spread(blocks.flatMap(({ latencies }) => latencies)),
    cpu: median(blocks.map(({ cpu }) => cpu)),
    database: median(blocks.map(({ database }) => database)),
  };
}

/** @param {(turn: number) => Promise<void>} put @returns {Promise<import('./load.mjs').Load>} */
async function oneByOne(put) {
  const latencies = [];
  const begun = performance.now();
  for (let turn = 0; performance.now() - begun < BLOCK_MS; turn++) {
    const from = performance.now();
    await put(turn);
    latencies.push(performance.now() - from);
  }
  return { operations: latencies.length, latencies, ms: performance.now() - begun };
}

/**
 * @typedef {{ name: string, ms: import('./statistics.mjs').Spread, cpu: number, database: number }} Cost
 * @param {string} of
 * @param {{ size: number, costs: Cost[] }[]} measured
 */
export function sizesTable(of, measured) {
  const rows = (measured[0]?.costs ?? []).flatMap(({ name }) =>
    measured.map(({ size, costs }, index) => {
      const cost = costs.find((one) => one.name === name);
      const smaller = measured.slice(0, index).map((one) => one.costs.find((other) => other.name === name));
      return [`${name}, ${size.toLocaleString('en')}`, ...cells(cost, smaller)];
    }),
  );
  const sizes = measured.slice(0, -1).map(({ size }) => `to ${size.toLocaleString('en')}`);
  return [
    `by ${of}; the last columns: CPU and db in proportion to a smaller size`,
    ...aligned([['', 'ms', '(10–90 %)', 'CPU ms/op', 'db ms/op', ...sizes], ...rows]),
    '',
  ].join('\n');
}

/** @param {Cost | undefined} cost @param {(Cost | undefined)[]} smaller */
function cells(cost, smaller) {
  if (cost === undefined) return [];
  const whole = (/** @type {Cost} */ { cpu, database }) => cpu + database;
  const { ms, cpu, database } = cost;
  return [
    ms.median.toFixed(1),
    `${ms.low.toFixed(1)}–${ms.high.toFixed(1)}`,
    cpu.toFixed(2),
    database.toFixed(2),
    ...smaller.map((one) => (one === undefined ? '' : (whole(cost) / whole(one)).toFixed(2))),
  ];
}
