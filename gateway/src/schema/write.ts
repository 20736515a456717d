import { join, relative } from 'node:path';
import { apiChanges } from './api-changes';
import { entryOf } from './breaking-changes';
import { CompositionFailed } from './compose-supergraph';
import { gatewayFolder } from './files';
import { compareSchemas, type SchemaFile, writeSchemas } from './schema-files';
import { schemasOfCode } from './schemas-of-code';

interface ThrowAwayDatabase {
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/**
 * `npm run schema` writes the committed schemas from the code; with `--check` it writes nothing and fails when they
 * differ, or when the API breaks clients of the previous commit without a reason in CHANGES.md.
 */
async function main(check: boolean): Promise<number> {
  const { startThrowAway } = (await import(join(gatewayFolder(), 'start/throw-away-database.mjs'))) as {
    startThrowAway: () => Promise<ThrowAwayDatabase>;
  };
  const database = await startThrowAway();
  try {
    const files = await compareSchemas(await schemasOfCode(database.adminUrl));
    if (!check) await writeSchemas(files);
    const inStep = reportFiles(files, check);
    // A file that is not what the code says has nothing to tell.
    if (check && !inStep) return 1;
    return reportBreakingChanges() || !check ? 0 : 1;
  } catch (error) {
    if (!(error instanceof CompositionFailed)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    await database.stop();
  }
}

/** Whether all files said what the code says. */
function reportFiles(files: readonly SchemaFile[], check: boolean): boolean {
  const stale = files.filter((file) => !file.isCurrent).map((file) => relative(process.cwd(), file.path));
  if (stale.length === 0) console.log('the committed schemas are in step with the code');
  else if (check) console.error(`not in step with the code (run npm run schema): ${stale.join(', ')}`);
  else console.log(`written: ${stale.join(', ')}`);
  return stale.length === 0;
}

/** Whether each breaking change has its reason. */
function reportBreakingChanges(): boolean {
  const { breaking, withoutReason, notCompared } = apiChanges(gatewayFolder());
  if (notCompared !== null) console.log(`breaking changes were not looked for: ${notCompared}`);
  for (const change of breaking) console.log(`breaking change: ${change}`);
  if (withoutReason.length === 0) return true;
  console.error('these lines, each with its reason behind, have to be added to gateway/CHANGES.md:');
  for (const change of withoutReason) console.error(entryOf(change));
  return false;
}

void main(process.argv.includes('--check')).then((code) => process.exit(code));
