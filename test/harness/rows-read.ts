/** One connection of a pool. */
type Connection = { query(sql: string): Promise<unknown> };

/** What `work` answers, and how many rows this connection reads for it: the server counts them for each connection. */
export async function readBy<T>(
  runner: Connection,
  work: () => Promise<T>,
): Promise<{ answer: T; read: number }> {
  const first = await readOnce(runner, work);
  // The server may have forgotten what it knew of the tables, for others use it too, and reads that as well.
  const second = await readOnce(runner, work);
  return { ...second, read: Math.min(first.read, second.read) };
}

async function readOnce<T>(runner: Connection, work: () => Promise<T>) {
  const before = await reads(runner);
  const overhead = (await reads(runner)) - before;
  const start = await reads(runner);
  const answer = await work();
  return { answer, read: (await reads(runner)) - start - overhead };
}

async function reads(runner: Connection): Promise<number> {
  const rows = (await runner.query("SHOW SESSION STATUS LIKE 'Handler_read_%'")) as { Value: string }[];
  return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
}
