import type { EntityManager } from 'typeorm';

/** Moves the kept offset of the sandbox's clock by `ms`; answers the new one. The row is locked until the commit. */
export async function addToOffset(manager: EntityManager, ms: number): Promise<number> {
  await manager.query('UPDATE sandbox_clock SET offset_ms = offset_ms + ? WHERE id = 1', [ms]);
  const rows = (await manager.query('SELECT offset_ms AS offsetMs FROM sandbox_clock WHERE id = 1')) as {
    offsetMs: string;
  }[];
  return Number(rows[0]?.offsetMs ?? 0);
}
