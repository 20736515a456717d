/**
 * Runs a benchmark to its end, whatever that is: what it started is stopped, the last thing first, also at Ctrl-C.
 *
 * @typedef {{ undo: (() => unknown)[], say: (line: string) => void }} Run
 * @param {(run: Run) => Promise<void>} bench puts what ends each thing that it starts into `undo`
 * @param {Run} [run] where more than one function needs it
 */
export async function runToTheEnd(bench, run = { undo: [], say: console.error }) {
  let isInterrupted = false;
  const interrupted = new Promise((_, reject) => {
    for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM']))
      process.on(name, () => {
        isInterrupted = true;
        reject(new Error('interrupted'));
      });
  });
  try {
    await Promise.race([bench(run), interrupted]);
  } catch (error) {
    console.error(error instanceof Error && !(error instanceof TypeError) ? error.message : error);
    process.exitCode = 1;
  } finally {
    await taken(run.undo);
  }
  // What was interrupted may be starting the next thing at this moment.
  if (isInterrupted) process.exit();
}

/**
 * Things that end before the run does, if nothing goes wrong.
 *
 * @param {Run} run
 * @returns {Run & { end: () => Promise<void> }}
 */
export function within({ undo, say }) {
  const own = /** @type {(() => unknown)[]} */ ([]);
  const end = () => taken(own);
  undo.push(end);
  return { undo: own, say, end };
}

/** @param {(() => unknown)[]} undo */
async function taken(undo) {
  for (const step of undo.splice(0).reverse()) await Promise.resolve(step()).catch(console.error);
}
