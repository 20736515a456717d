import { insertRow, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, IsNull } from 'typeorm';
import { AnswerTemplateRow } from './answer-template.entity';

/** Answers that staff write often. Nothing of a customer. */
export class AnswerTemplateStore {
  /** Those in use, by their Italian titles. */
  inUse(manager: EntityManager): Promise<AnswerTemplateRow[]> {
    return manager.find(AnswerTemplateRow, {
      where: { endedAt: IsNull() },
      order: { titleIt: 'ASC', id: 'ASC' },
    });
  }

  countInUse(manager: EntityManager): Promise<number> {
    return manager.countBy(AnswerTemplateRow, { endedAt: IsNull() });
  }

  /** The version in use; null when there is none. */
  byId(manager: EntityManager, id: string): Promise<AnswerTemplateRow | null> {
    return manager.findOneBy(AnswerTemplateRow, { id, endedAt: IsNull() });
  }

  /**
   * The newest version, also of one that was withdrawn. Changes of a template wait for each other at its first version: whoever
   * waited at the newest one would find it replaced.
   */
  async lockNewest(manager: EntityManager, id: string): Promise<AnswerTemplateRow | null> {
    await manager
      .createQueryBuilder(AnswerTemplateRow, 'template')
      .setLock('pessimistic_write')
      .where('template.id = :id AND template.version = 1', { id })
      .getOne();
    return manager.findOne(AnswerTemplateRow, { where: { id }, order: { version: 'DESC' } });
  }

  insert(manager: EntityManager, template: AnswerTemplateRow): Promise<void> {
    return insertRow(manager, AnswerTemplateRow, template);
  }

  /** Takes the version in use out of use; how many there were. */
  end(manager: EntityManager, id: string, at: Date): Promise<number> {
    return updateRows(manager, AnswerTemplateRow, { id, endedAt: IsNull() }, { endedAt: at });
  }
}
