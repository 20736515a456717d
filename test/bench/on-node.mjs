import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { nodeProgram } from '../node-program.mjs';

const program = fileURLToPath(new URL('run.mjs', import.meta.url));

/**
 * The same run once more, by another Node: all that is measured, and the benchmark too.
 *
 * @param {{ root: string, node: string, words: string[] }} _
 * @returns {Promise<number>} the code it ended with
 */
export function runOnNode({ root, node, words }) {
  const child = spawn(nodeProgram(root, node), [program, ...withoutNode(words)], { stdio: 'inherit' });
  // It stops what it started, and we end after it.
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(name, () => child.kill(name));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** @param {string[]} words of the command line */
export function withoutNode(words) {
  const at = words.findIndex((word) => word === '--node' || word.startsWith('--node='));
  return at < 0
    ? words
    : words.filter((_, index) => index !== at && (index !== at + 1 || words[at] !== '--node'));
}
