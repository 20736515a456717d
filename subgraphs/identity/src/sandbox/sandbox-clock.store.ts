import type { EntityManager } from 'typeorm';

/** The offset of the sandbox's clock. */
export class SandboxClockStore {
  /** Moves it by `ms`; answers the new one. The row is locked until the commit. */
  async add(manager: EntityManager, ms: number): Promise<number> {
    await manager.query('UPDATE sandbox_clock SET offset_ms = offset_ms + ? WHERE id = 1', [ms]);
    const rows = (await manager.query('SELECT offset_ms AS offsetMs FROM sandbox_clock WHERE id = 1')) as {
      offsetMs: string;
    }[];
    return Number(rows[0]?.offsetMs ?? 0);
  }
}
