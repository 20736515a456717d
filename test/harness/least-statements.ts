import type { StatementCounter } from '@customer-area/shared/database';

/**
 * The fewest statements of three times: what follows from something done before (its facts, its letters) goes on beside it,
 * for longer on a busy machine, and only adds to what `work` costs by itself.
 */
export async function leastStatements<T>(
  counter: StatementCounter,
  work: () => Promise<T>,
  isCounted: (sql: string) => boolean = () => true,
): Promise<{ answer: T; statements: string[] }> {
  const once = async () => {
    await untilQuiet(counter);
    const answer = await work();
    return { answer, statements: counter.take().filter(isCounted) };
  };
  let least = await once();
  for (let again = 0; again < 2; again++) {
    const one = await once();
    if (one.statements.length < least.statements.length) least = one;
  }
  return least;
}

/** Until nothing was asked of the database for a fifth of a second, and ten seconds at most. */
async function untilQuiet(counter: StatementCounter): Promise<void> {
  counter.take();
  for (let look = 0; look < 50; look++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (counter.take().length === 0) return;
  }
}
