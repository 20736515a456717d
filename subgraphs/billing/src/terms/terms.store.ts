import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { TermsRow } from './terms.entity';

/** The only statements about terms. */
export class TermsStore {
  /** The terms of an order that is placed at this moment. */
  async inForce(manager: EntityManager, at: Date): Promise<TermsRow> {
    const row = await manager.findOne(TermsRow, {
      where: { validFrom: LessThanOrEqual(at) },
      order: { validFrom: 'DESC' },
    });
    if (row === null) throw new Error(`no terms are in force at ${at.toISOString()}`);
    return row;
  }

  ofVersion(manager: EntityManager, version: string): Promise<TermsRow | null> {
    return manager.findOneBy(TermsRow, { version });
  }
}
