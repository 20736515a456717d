import type { MigrationInterface, QueryRunner } from 'typeorm';
import { emptyDatabase } from '../../../test/harness/database';
import {
  type Database,
  OPERATIONAL_TABLES_V1,
  OPERATIONAL_TABLES_V2,
  OPERATIONAL_TABLES_V3,
  openDatabase,
} from '../database';
import type { RowClass } from '../rows';

class Kernel1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...OPERATIONAL_TABLES_V1, ...OPERATIONAL_TABLES_V2, ...OPERATIONAL_TABLES_V3])
      await runner.query(statement);
    await runner.query(
      'CREATE TABLE note (id int NOT NULL PRIMARY KEY, text varchar(20) NOT NULL) ENGINE=InnoDB',
    );
  }
  async down(): Promise<void> {}
}

/** A database with the kernel's own tables and one of no meaning, `note`. */
export async function kernelUnderTest(entities: readonly RowClass<object>[] = []): Promise<{
  database: Database;
  url: string;
  close(): Promise<void>;
}> {
  const { url, drop } = await emptyDatabase('kernel');
  const database = await openDatabase({ url, entities: [...entities], migrations: [Kernel1763800000000] });
  return {
    database,
    url,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}
