// npm run bench [-- OPTIONS]: see README.md
import { fileURLToPath } from 'node:url';
import { build } from '../../gateway/start/build.mjs';
import { installDependencies } from '../../gateway/start/dependencies.mjs';
import { readArguments } from './arguments.mjs';
import { runToTheEnd } from './ending.mjs';
import { runOnNode } from './on-node.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const words = process.argv.slice(2);

/** What is measured: loaded when everything is built. */
const MODES = {
  compare: async () => (await import('./compare.mjs')).compare,
  peers: async () => (await import('./peers.mjs')).peers,
  sizes: async () => (await import('./sizes.mjs')).sizes,
  memory: async () => (await import('./memory.mjs')).memory,
  start: async () => (await import('./start-to-ready.mjs')).startToReady,
  idle: async () => (await import('./idle.mjs')).idle,
};

await runToTheEnd(async (run) => {
  const asked = readArguments(words);
  if (asked.node !== undefined) {
    process.exitCode = await runOnNode({ root, node: asked.node, words });
    return;
  }
  await installDependencies({ root, say: run.say });
  await build({ root, say: run.say });
  const { head, keep, machine } = await import('./report.mjs');
  console.log(head());
  const bench = await MODES[asked.mode]();
  const measurements = await bench({ root, asked, print: console.log, ...run });
  const path = await keep(root, { at: new Date(), asked, machine: machine(), measurements });
  console.log(`written to ${path.slice(root.length)}`);
});
