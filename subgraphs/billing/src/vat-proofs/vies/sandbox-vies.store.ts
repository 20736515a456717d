import type { Database } from '@customer-area/shared/database';
import type { ViesAnswer } from './vies-port';

/** The register that the sandbox has in place of VIES: what it says of a number is in force unless it was told otherwise. */
export class SandboxViesStore {
  constructor(private readonly database: Database) {}

  async answerOf(number: string): Promise<ViesAnswer['kind']> {
    const rows = (await this.database.read.query('SELECT answer FROM sim_vat_number WHERE number = ?', [
      number,
    ])) as { answer: ViesAnswer['kind'] }[];
    return rows[0]?.answer ?? 'VALID';
  }

  async tell(number: string, answer: ViesAnswer['kind']): Promise<void> {
    await this.database.read.query(
      'INSERT INTO sim_vat_number (number, answer) VALUES (?, ?) ON DUPLICATE KEY UPDATE answer = VALUES(answer)',
      [number, answer],
    );
  }
}
