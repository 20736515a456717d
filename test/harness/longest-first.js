const { relative, sep } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes long, longest first: begun last, one of these would keep a single worker busy while the others have nothing to do. */
const LONG = [
  /^test\/stories\/(?:faults|fuzz|auto-renewal|renewal-plan|third-level|readme|ftp-from-home)/,
  /^test\/browser\//,
  /\/(?:rows-read|charging|guesses-of-strangers|registry-agreement|form-pdf)\.test\.ts$/,
  /^test\/stories\//,
  /^test\/launch\//,
  /^subgraphs\/identity\//,
  /^subgraphs\//,
];

/** In a fresh clone jest knows no times of earlier runs: there the folder says which files take long. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const known = super.sort(tests);
    if (known.every(({ duration }) => duration !== undefined)) return known;
    const rank = ({ path, context }) => {
      const name = relative(context.config.rootDir, path).split(sep).join('/');
      const found = LONG.findIndex((pattern) => pattern.test(name));
      return found < 0 ? LONG.length : found;
    };
    return known.sort((one, other) => rank(one) - rank(other));
  }
};
