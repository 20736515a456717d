import type { EntityManager } from 'typeorm';

/** The number up to which a source has been applied; the row is made when there is none. */
export async function openCursor(manager: EntityManager, source: string): Promise<number> {
  const read = async () =>
    (await manager.query('/* background */ SELECT after_seq AS after FROM consumer_cursor WHERE source = ?', [
      source,
    ])) as { after: string }[];
  const there = await read();
  if (there[0] !== undefined) return Number(there[0].after);
  // IGNORE: another replica may make it at the same time.
  await manager.query(
    '/* background */ INSERT IGNORE INTO consumer_cursor (source, after_seq) VALUES (?, 0)',
    [source],
  );
  return Number((await read())[0]?.after ?? 0);
}

export interface LockedCursor {
  readonly after: number;
  /** Whether events of this source are parked: then some profiles wait. */
  readonly hasParked: boolean;
}

/**
 * Until the transaction ends, nobody else applies or retries events of this source: what was read before is checked against
 * what is stored.
 */
export async function lockCursor(manager: EntityManager, source: string): Promise<LockedCursor> {
  const rows = (await manager.query(
    `/* background */ SELECT after_seq AS after, EXISTS (SELECT 1 FROM parked_event WHERE source = ?) AS parked
       FROM consumer_cursor WHERE source = ? FOR UPDATE`,
    [source, source],
  )) as { after: string; parked: string | number }[];
  if (rows[0] === undefined) {
    await openCursor(manager, source);
    return lockCursor(manager, source);
  }
  return { after: Number(rows[0].after), hasParked: Number(rows[0].parked) > 0 };
}

/** Never back. */
export async function moveCursor(manager: EntityManager, source: string, after: number): Promise<void> {
  await manager.query(
    '/* background */ UPDATE consumer_cursor SET after_seq = ? WHERE source = ? AND after_seq < ?',
    [after, source, after],
  );
}
