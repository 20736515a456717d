import { parseArgs } from 'node:util';

/**
 * @typedef {object} Arguments
 * @property {number} profiles customers; each asks in its turn
 * @property {number} domains of each profile
 * @property {number} rounds palindromes of blocks per workload: each candidate gets two blocks in each
 * @property {number} seconds of one block
 * @property {number} warmUp seconds each candidate is asked before it is measured
 * @property {string[]} only names of the workloads to run; empty for all
 */

/**
 * @param {string[]} argv
 * @returns {Arguments}
 */
export function readArguments(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      quick: { type: 'boolean', default: false },
      profiles: { type: 'string' },
      domains: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  const usual = values.quick
    ? { profiles: 60, domains: 30, rounds: 1, seconds: 0.5, warmUp: 1.5 }
    : { profiles: 200, domains: 50, rounds: 5, seconds: 1.2, warmUp: 6 };
  return {
    profiles: positive('profiles', values.profiles, usual.profiles),
    domains: positive('domains', values.domains, usual.domains),
    rounds: positive('rounds', values.rounds, usual.rounds),
    seconds: positive('seconds', values.seconds, usual.seconds),
    warmUp: usual.warmUp,
    only: values.only,
  };
}

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
