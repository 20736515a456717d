// npm test [-- arguments of jest]
import { nodeVersionProblem } from '../gateway/start/node-version.mjs';

const problem = nodeVersionProblem();
if (problem) {
  console.error(problem);
  process.exit(1);
}
const { runTests } = await import('./run-jest.mjs');
process.exit(await runTests(process.argv.slice(2)));
