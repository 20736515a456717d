// npm start: node gateway/start/start.mjs [--single] [--data DIR] [--port N]
import { nodeVersionProblem } from './node-version.mjs';

const problem = nodeVersionProblem();
if (problem) {
  console.error(problem);
  process.exit(1);
}
// Imported only now: the rest may use whatever the checked version offers.
const { launch } = await import('./launch.mjs');
process.exit(await launch(process.argv.slice(2), process.env));
