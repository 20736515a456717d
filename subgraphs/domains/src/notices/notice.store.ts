import { insertOnce } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { DomainNoticeRow } from './domain-notice.entity';

/** The notices that customers were sent about the dates of their domains. */
export class DomainNoticeStore {
  /** Records a notice; false when it was recorded before: no notice is sent twice. */
  record(manager: EntityManager, notice: DomainNoticeRow): Promise<boolean> {
    return insertOnce(manager, DomainNoticeRow, notice);
  }
}
