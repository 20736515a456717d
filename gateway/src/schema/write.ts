import { join, relative } from 'node:path';
import { CompositionFailed } from './compose-supergraph';
import { gatewayFolder } from './files';
import { compareSchemas, writeSchemas } from './schema-files';
import { schemasOfCode } from './schemas-of-code';

interface ThrowAwayDatabase {
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/**
 * `npm run schema` writes the committed schemas from the code; with `--check` it writes nothing and fails when they
 * differ. Either way it says what would break clients of the supergraph that is committed now.
 */
async function main(check: boolean): Promise<number> {
  const { startThrowAway } = (await import(join(gatewayFolder(), 'start/throw-away-database.mjs'))) as {
    startThrowAway: () => Promise<ThrowAwayDatabase>;
  };
  const database = await startThrowAway();
  try {
    const report = await compareSchemas(await schemasOfCode(database.adminUrl));
    const stale = report.files
      .filter((file) => !file.isCurrent)
      .map((file) => relative(process.cwd(), file.path));
    for (const change of report.breaking) console.log(`breaking change: ${change}`);
    if (!check) await writeSchemas(report);
    if (stale.length === 0) console.log('the committed schemas are in step with the code');
    else if (check) console.error(`not in step with the code (run npm run schema): ${stale.join(', ')}`);
    else console.log(`written: ${stale.join(', ')}`);
    return check && stale.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof CompositionFailed)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    await database.stop();
  }
}

void main(process.argv.includes('--check')).then((code) => process.exit(code));
