import { relative } from 'node:path';
import { debianPackages, installCommand } from '../debian-packages.mjs';

/** Says which tests were skipped for want of a program; where all are to run (CI), that is a failure. */
export default class OutsideToolsReporter {
  #root;
  #skipped = [];

  constructor({ rootDir }) {
    this.#root = rootDir;
  }

  onRunComplete(_, { testResults }) {
    const pending = new Set(
      testResults
        .filter(({ numPendingTests, skipped }) => numPendingTests > 0 || skipped)
        .map(({ testFilePath }) => relative(this.#root, testFilePath)),
    );
    this.#skipped = Object.entries(debianPackages).flatMap(([name, { tests }]) =>
      tests.some((path) => pending.has(path)) ? [name] : [],
    );
    for (const name of this.#skipped) console.error(`\n${sentence(name)}`);
  }

  getLastError() {
    if (process.env.CI === undefined || this.#skipped.length === 0) return undefined;
    return new Error(this.#skipped.map(sentence).join('\n'));
  }
}

const sentence = (name) =>
  `Tests that need ${name} were skipped: install it with "${installCommand([name])}".`;
