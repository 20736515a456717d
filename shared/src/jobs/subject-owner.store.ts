import type { EntityManager } from 'typeorm';
import { isId } from '../ids';

/** The profile that the subject of a job is, or belongs to in the tables of this service; null when it is nobody's. */
export async function ownerOfSubject(manager: EntityManager, subjectId: string): Promise<string | null> {
  if (isId(subjectId, 'prf')) return subjectId;
  const owned = tablesWithOwner(manager).map(
    (table) => `SELECT profile_id AS owner FROM ${table} WHERE id = ?`,
  );
  if (owned.length === 0) return null;
  const rows = (await manager.query(
    owned.join(' UNION '),
    owned.map(() => subjectId),
  )) as {
    owner: string | null;
  }[];
  return rows[0]?.owner ?? null;
}

/** Ids are of one table each: by its prefix an id is found in no other. */
function tablesWithOwner(manager: EntityManager): string[] {
  const tables = manager.connection.entityMetadatas
    .filter(({ primaryColumns, columns }) => {
      const isById = primaryColumns.length === 1 && primaryColumns[0]?.databaseName === 'id';
      return isById && columns.some(({ databaseName }) => databaseName === 'profile_id');
    })
    .map(({ tableName }) => tableName);
  return [...new Set(tables)];
}
