import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../harness/launched-product';
import { launch } from './launcher';

/** What MariaDB 10.11 wrote on a full disk: when it had to make its files, and when it had them already. */
const FIRST_START = `
2026-11-26 21:33:01 0 [ERROR] InnoDB: preallocating 100663296 bytes for file ./ib_logfile101 failed with error 28
2026-11-26 21:33:01 0 [ERROR] InnoDB: Cannot set log file ./ib_logfile101 size to 96.000MiB
2026-11-26 21:33:01 0 [ERROR] InnoDB: Database creation was aborted with error Generic error. You may need to delete the ibdata1 file before trying to start up again.
2026-11-26 21:33:01 0 [ERROR] Plugin 'InnoDB' registration as a STORAGE ENGINE failed.
2026-11-26 21:33:01 0 [ERROR] Unknown/unsupported storage engine: InnoDB
2026-11-26 21:33:01 0 [ERROR] Aborting
`;
const LATER_START = `
2026-11-26 21:33:01 0 [ERROR] InnoDB: preallocating 12582912 bytes for file ./ibtmp1 failed with error 28
2026-11-26 21:33:01 0 [ERROR] InnoDB: Could not set the file size of './ibtmp1'. Probably out of disk space
2026-11-26 21:33:01 0 [ERROR] InnoDB: Unable to create the shared innodb_temporary
2026-11-26 21:33:01 0 [ERROR] InnoDB: Plugin initialization aborted with error Generic error
2026-11-26 21:33:01 0 [ERROR] Plugin 'InnoDB' registration as a STORAGE ENGINE failed.
2026-11-26 21:33:01 0 [ERROR] Unknown/unsupported storage engine: InnoDB
2026-11-26 21:33:01 0 [ERROR] Aborting
`;
const OTHER_ENGINE = '2026-11-26 21:33:01 0 [ERROR] Unknown/unsupported storage engine: Falcon\n';

describe('a database that cannot be started', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'launch-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A server program that ends as the real one did. */
  function serverThatSays(log: string): string {
    const scripts = join(folder, 'program/share/mysql');
    mkdirSync(scripts, { recursive: true });
    for (const name of ['system_tables', 'performance_tables', 'system_tables_data'])
      writeFileSync(join(scripts, `mysql_${name}.sql`), '');
    const program = join(folder, 'program/bin/mariadbd');
    mkdirSync(join(folder, 'program/bin'));
    writeFileSync(join(folder, 'program/log'), log);
    writeFileSync(
      program,
      `#!/bin/sh
for argument; do case "$argument" in --log-error=*) exec 2>>"\${argument#--log-error=}";; esac; done
cat ${folder}/program/log >&2
exit 1
`,
    );
    chmodSync(program, 0o755);
    return program;
  }

  async function complaint(log: string): Promise<string> {
    const args = ['--data', join(folder, 'data'), '--port', String(await freePort())];
    const run = launch(args, { MARIADBD: serverThatSays(log) });
    expect(await run.ended).toBe(1);
    return run.complaints();
  }

  it('for want of space says so at the first start', async () => {
    expect(await complaint(FIRST_START)).toMatch(
      /^The database's directory \S+ could not be made: the disk is full\.\n$/,
    );
  });

  it('for want of space says so at a later start', async () => {
    mkdirSync(join(folder, 'data/mariadb/data'), { recursive: true });
    expect(await complaint(LATER_START)).toBe('The database could not start: the disk is full\n');
  });

  it('for another reason gives that one', async () => {
    mkdirSync(join(folder, 'data/mariadb/data'), { recursive: true });
    expect(await complaint(OTHER_ENGINE)).toBe(
      'The database could not start: Unknown/unsupported storage engine: Falcon\n',
    );
  });
});
