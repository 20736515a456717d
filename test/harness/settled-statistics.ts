/**
 * What the optimizer knows of tables, taken now and kept: otherwise the server takes it anew in the background some time after
 * many rows were written, from a few pages of its choice, and the plans that a test looks at may change while it looks.
 */
export async function settleStatistics(
  query: (sql: string) => Promise<unknown>,
  ...tables: readonly string[]
): Promise<void> {
  for (const table of tables)
    await query(`ALTER TABLE ${table} STATS_PERSISTENT = 1, STATS_AUTO_RECALC = 0, STATS_SAMPLE_PAGES = 200`);
  await query(`ANALYZE TABLE ${tables.join(', ')}`);
}
