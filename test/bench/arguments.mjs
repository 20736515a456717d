import { parseArgs } from 'node:util';

/**
 * @typedef {object} Arguments
 * @property {'compare' | 'peers' | 'sizes' | 'memory' | 'idle' | 'start'} mode what is measured
 * @property {number} amount minutes of memory, seconds of idling, starts
 * @property {string | undefined} node the Node to run on: a program, or a version
 * @property {boolean} stock the data source of the library takes part
 * @property {boolean} again each product takes part a second time, so that its own noise is seen
 * @property {boolean} quick
 * @property {number} profiles customers; each asks in its turn
 * @property {number} domains of each profile
 * @property {number} rounds palindromes of blocks per workload: each candidate gets two blocks in each
 * @property {number} seconds of one block
 * @property {number} warmUp seconds each candidate is asked before it is measured, several times where they bring few operations
 * @property {number} orders of one block of a workload that writes
 * @property {string[]} only names of the workloads to run; empty for all
 */

/** What is measured in place of the comparison, and how much of it unless a number follows. */
const MODES = /** @type {const} */ ({ peers: 0, sizes: 0, memory: 10, idle: 60, start: 5 });

/**
 * @param {string[]} argv
 * @returns {Arguments}
 */
export function readArguments(argv) {
  const { values, positionals } = parseArgs({
    args: argv,
    // How much of a mode: a number behind it.
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      profiles: { type: 'string' },
      domains: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
      node: { type: 'string' },
      stock: { type: 'boolean', default: false },
      'a-a': { type: 'boolean', default: false },
      peers: { type: 'boolean', default: false },
      sizes: { type: 'boolean', default: false },
      memory: { type: 'boolean', default: false },
      idle: { type: 'boolean', default: false },
      start: { type: 'boolean', default: false },
    },
  });
  const modes = /** @type {(keyof typeof MODES)[]} */ (Object.keys(MODES)).filter((name) => values[name]);
  if (modes.length > 1) throw new Error(`one at a time: ${modes.map((name) => `--${name}`).join(' or ')}`);
  const [mode = 'compare'] = modes;
  const [amount, ...more] = positionals;
  if (more.length > 0 || (amount !== undefined && usualAmount(mode) === 0))
    throw new Error(`nothing is known of ${positionals.join(' ')}`);
  const usual = values.quick
    ? { profiles: 60, domains: 30, rounds: 1, seconds: 0.5, warmUp: 1.5, orders: 10 }
    : { profiles: 200, domains: 50, rounds: 5, seconds: 1.2, warmUp: 6, orders: 40 };
  return {
    mode,
    amount: usualAmount(mode) === 0 ? 0 : positive(mode, amount, usualAmount(mode)),
    node: values.node,
    stock: values.stock,
    again: values['a-a'],
    quick: values.quick,
    profiles: positive('profiles', values.profiles, usual.profiles),
    domains: positive('domains', values.domains, usual.domains),
    rounds: positive('rounds', values.rounds, usual.rounds),
    seconds: positive('seconds', values.seconds, usual.seconds),
    warmUp: usual.warmUp,
    orders: usual.orders,
    only: values.only,
  };
}

/** @param {Arguments['mode']} mode */
const usualAmount = (mode) => (mode === 'compare' ? 0 : MODES[mode]);

/**
 * @param {string} name
 * @param {string | undefined} text
 * @param {number} usual
 */
function positive(name, text, usual) {
  const number = text === undefined ? usual : Number(text);
  if (!(number > 0)) throw new Error(`--${name} must be a positive number`);
  return number;
}
