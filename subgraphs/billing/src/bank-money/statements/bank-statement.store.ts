import { insertOnce, insertRow, selection, tableOf, updateRows } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { BankStatementRow, BankUploadRow } from './bank-statement.entity';

const STATEMENT = selection(BankStatementRow, 'statement');
const UPLOAD = selection(BankUploadRow, 'upload');
const FROM_STATEMENTS = `SELECT ${STATEMENT.list} FROM ${tableOf(BankStatementRow)} statement`;

/** The only SQL about the files of our bank. */
export class BankStatementStore {
  announce(manager: EntityManager, upload: BankUploadRow): Promise<void> {
    return insertRow(manager, BankUploadRow, upload);
  }

  async upload(manager: EntityManager, id: string): Promise<BankUploadRow | null> {
    const raw = await manager.query(
      `SELECT ${UPLOAD.list} FROM ${tableOf(BankUploadRow)} upload WHERE id = ?`,
      [id],
    );
    return UPLOAD.read(raw)[0] ?? null;
  }

  /** Keeps the bytes of an upload; false when it has been sent before, or is none. */
  async keep(manager: EntityManager, id: string, content: Buffer, digest: string): Promise<boolean> {
    const kept = (await manager.query(
      'UPDATE bank_upload SET content = ?, digest = ? WHERE id = ? AND digest IS NULL',
      [content, digest, id],
    )) as { affectedRows: number };
    return kept.affectedRows === 1;
  }

  /** Of the bytes that were kept for an announced upload; null when there is none, or nothing was kept. */
  async digestOf(manager: EntityManager, id: string): Promise<string | null> {
    const [row] = await manager.query<{ digest: string | null }[]>(
      'SELECT digest FROM bank_upload WHERE id = ?',
      [id],
    );
    return row?.digest ?? null;
  }

  /** Forgets an upload that no statement was made of. */
  async forgetUnused(manager: EntityManager, id: string): Promise<void> {
    await manager.query(
      'DELETE FROM bank_upload WHERE id = ? AND id NOT IN (SELECT upload_id FROM bank_statement)',
      [id],
    );
  }

  async forgetContent(manager: EntityManager, uploadId: string): Promise<void> {
    await updateRows(manager, BankUploadRow, { id: uploadId }, { content: null });
  }

  /** Takes a file once; false when it was taken before. */
  take(manager: EntityManager, statement: BankStatementRow): Promise<boolean> {
    return insertOnce(manager, BankStatementRow, statement);
  }

  async byId(manager: EntityManager, id: string): Promise<BankStatementRow | null> {
    return STATEMENT.read(await manager.query(`${FROM_STATEMENTS} WHERE id = ?`, [id]))[0] ?? null;
  }

  async byDigest(manager: EntityManager, digest: string): Promise<BankStatementRow | null> {
    return STATEMENT.read(await manager.query(`${FROM_STATEMENTS} WHERE digest = ?`, [digest]))[0] ?? null;
  }

  async move(
    manager: EntityManager,
    id: string,
    from: BankStatementRow['state'],
    state: BankStatementRow['state'],
  ): Promise<void> {
    await updateRows(manager, BankStatementRow, { id, state: from }, { state });
  }
}
