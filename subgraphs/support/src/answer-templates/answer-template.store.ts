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

  /** The newest version, locked, also of one that was withdrawn. */
  lockNewest(manager: EntityManager, id: string): Promise<AnswerTemplateRow | null> {
    return manager
      .createQueryBuilder(AnswerTemplateRow, 'template')
      .setLock('pessimistic_write')
      .where('template.id = :id', { id })
      .orderBy('template.version', 'DESC')
      .limit(1)
      .getOne();
  }

  insert(manager: EntityManager, template: AnswerTemplateRow): Promise<void> {
    return insertRow(manager, AnswerTemplateRow, template);
  }

  /** Takes the version in use out of use; how many there were. */
  end(manager: EntityManager, id: string, at: Date): Promise<number> {
    return updateRows(manager, AnswerTemplateRow, { id, endedAt: IsNull() }, { endedAt: at });
  }
}
