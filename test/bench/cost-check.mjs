// node test/bench/cost-check.mjs: what telling the cost of an operation costs, the first time and every further time
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../gateway/start/build.mjs';
import { installDependencies } from '../../gateway/start/dependencies.mjs';

const ROUNDS = 20_000;
const root = fileURLToPath(new URL('../..', import.meta.url));
await installDependencies({ root, say: console.error });
await build({ root, say: console.error });
const { buildSchema, parse } = await import('graphql');
const { READS } = await import('./workloads.mjs');
const require = createRequire(import.meta.url);
const { listSizesOf } = require('../../gateway/dist/src/limits/index.js');
const { OperationCost } = require('../../gateway/dist/src/limits/cost.js');

const read = (/** @type {string} */ name) => readFileSync(join(root, 'gateway', name), 'utf8');
const schema = buildSchema(read('schema.graphql'));
const sizes = listSizesOf(read('supergraph.graphql'));
const { query = '', variables = {} } =
  READS.find(({ name }) => name === 'my-domains')?.product(
    { number: 0, profileId: '', loginId: '', username: '', domains: [] },
    [],
    0,
  ) ?? {};
const document = parse(query);
const [operation] = document.definitions;

const kept = new OperationCost(sizes, 10_000);
const microseconds = (/** @type {() => void} */ check) => {
  for (let round = 0; round < ROUNDS / 10; round++) check();
  const begun = performance.now();
  for (let round = 0; round < ROUNDS; round++) check();
  return ((performance.now() - begun) * 1_000) / ROUNDS;
};
const first = microseconds(() =>
  new OperationCost(sizes, 10_000).check(schema, document, operation, variables),
);
const further = microseconds(() => kept.check(schema, document, operation, variables));
console.log(
  `my-domains, cost ${kept.check(schema, document, operation, variables)}: ${first.toFixed(2)} µs the first time, ${further.toFixed(3)} µs every further time`,
);
