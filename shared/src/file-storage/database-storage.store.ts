import type { Database } from '../database';
import type { FileStorage, StorageKey } from './file-storage';

/** Small enough for one packet, large enough that a file of ten megabytes is few rows. */
export const CHUNK_BYTES = 256 * 1024;

/** Keeps files in the table `file_chunk` of the service's database, in pieces of one size. */
export class DatabaseStorage implements FileStorage {
  constructor(private readonly database: Database) {}

  async put({ profileId, fileId }: StorageKey, bytes: Buffer): Promise<void> {
    await this.database.transact(async (manager) => {
      await manager.query('DELETE FROM file_chunk WHERE profile_id = ? AND file_id = ?', [profileId, fileId]);
      // A file without bytes has one piece too: it exists.
      for (let position = 0; position === 0 || position * CHUNK_BYTES < bytes.length; position++) {
        const content = bytes.subarray(position * CHUNK_BYTES, (position + 1) * CHUNK_BYTES);
        // Whoever puts the same file at the same time has deleted nothing that is here now.
        await manager.query(
          `INSERT INTO file_chunk (profile_id, file_id, position, content) VALUES (?, ?, ?, ?)
             ON DUPLICATE KEY UPDATE content = VALUES(content)`,
          [profileId, fileId, position, content],
        );
      }
    });
  }

  async read({ profileId, fileId }: StorageKey, start: number, end: number): Promise<Buffer | null> {
    const first = Math.floor(start / CHUNK_BYTES);
    const rows = await this.database.read.query<{ content: Buffer }[]>(
      `SELECT content FROM file_chunk WHERE profile_id = ? AND file_id = ? AND position BETWEEN ? AND ?
        ORDER BY position`,
      [profileId, fileId, first, Math.floor(end / CHUNK_BYTES)],
    );
    if (rows.length === 0) return null;
    const offset = first * CHUNK_BYTES;
    return Buffer.concat(rows.map(({ content }) => content)).subarray(start - offset, end + 1 - offset);
  }

  async remove({ profileId, fileId }: StorageKey): Promise<void> {
    await this.database.read.query('DELETE FROM file_chunk WHERE profile_id = ? AND file_id = ?', [
      profileId,
      fileId,
    ]);
  }

  async list(profileId: string, prefix: string, limit: number): Promise<string[]> {
    const rows = await this.database.read.query<{ fileId: string }[]>(
      `SELECT file_id AS fileId FROM file_chunk WHERE profile_id = ? AND file_id BETWEEN ? AND ? AND position = 0
        ORDER BY file_id LIMIT ?`,
      // Ids have no character behind this one.
      [profileId, prefix, `${prefix}~`, limit],
    );
    return rows.map(({ fileId }) => fileId);
  }
}
