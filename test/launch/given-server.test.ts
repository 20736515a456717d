import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import mysql from 'mysql2';
import { createConnection } from 'mysql2/promise';
import { freePort } from '../harness/launched-product';
import { launch, projectRoot } from './launcher';

const SERVER = `
import { startThrowAway } from ${JSON.stringify(join(projectRoot, 'gateway/start/throw-away-database.mjs'))};
const server = await startThrowAway();
console.log(server.adminUrl);
process.stdin.on('end', () => server.stop()).resume();
`;

describe('npm start with a DATABASE_URL', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'launch-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function complaint(databaseUrl: string): Promise<string> {
    const args = ['--data', folder, '--port', String(await freePort())];
    const run = launch(args, { DATABASE_URL: databaseUrl, SELLER: JSON.stringify(SANDBOX_SELLER) });
    expect(await run.ended).toBe(1);
    return run.complaints();
  }

  describe('of a server with an anonymous user', () => {
    let server: ChildProcess;
    let admin: URL;
    beforeEach(async () => {
      server = spawn(process.execPath, ['--input-type=module', '-e', SERVER], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      admin = new URL(
        await new Promise<string>((settle) => server.stdout?.once('data', (line) => settle(String(line)))),
      );
      admin.hostname = '127.0.0.1';
      admin.search = '';
      const connection = await createConnection(admin.href);
      await connection.query("CREATE USER ''@'127.0.0.1'");
      await connection.end();
    });
    afterEach(async () => {
      const ended = new Promise((settle) => server.once('exit', settle));
      server.stdin?.end();
      await ended;
    });

    it('names it, and the command that removes it', async () => {
      admin.pathname = '/shop';
      expect(await complaint(admin.href)).toBe(
        `The database server takes shop_identity for its anonymous user ''@'127.0.0.1', who has no such password: remove that user with "DROP USER ''@'127.0.0.1';".\n`,
      );
    });

    it('says that a password is another one where it is', async () => {
      const connection = await createConnection(admin.href);
      await connection.query("DROP USER ''@'127.0.0.1'");
      await connection.query("CREATE USER 'shop_identity'@'%' IDENTIFIED BY 'theirs'");
      await connection.end();
      admin.pathname = '/shop';
      expect(await complaint(admin.href)).toContain(
        'The database user shop_identity has another password than ours',
      );
    });
  });

  it('refuses MySQL before it makes anything there', async () => {
    const statements: string[] = [];
    const server = mysqlServer((sql) => statements.push(sql));
    await new Promise<void>((settle) => server.listen(0, () => settle()));
    try {
      const { port } = server._server.address();
      expect(await complaint(`mysql://root:root@127.0.0.1:${port}/shop`)).toBe(
        'DATABASE_URL: the server is not MariaDB (it says 8.4.3), and another will not do.\n',
      );
      expect(statements).toEqual(['SELECT VERSION() AS version']);
    } finally {
      await new Promise((settle) => server.close(settle));
    }
  });
});

/** Says that it is MySQL, lets only root in, and answers its version to whatever is asked. */
// biome-ignore-start lint/suspicious/noExplicitAny: the package declares little of its server
function mysqlServer(heard: (sql: string) => void): any {
  return mysql.createServer((connection: any) => {
    connection.serverHandshake({
      protocolVersion: 10,
      serverVersion: '8.4.3',
      connectionId: 1,
      statusFlags: 2,
      characterSet: 45,
      // All but TLS.
      capabilityFlags: 0xffffff ^ 0x800,
      authCallback: ({ user }: { user: string }, answer: (_: null, error?: object) => void) => {
        answer(null, user === 'root' ? undefined : { message: 'Access denied', code: 1045 });
        connection.sequenceId = 0;
      },
    });
    connection.on('error', () => undefined);
    connection.on('query', (sql: string) => {
      heard(sql);
      connection.sequenceId = 1;
      const column = { catalog: 'def', schema: '', name: 'version', orgName: '', table: '', orgTable: '' };
      connection.writeTextResult(
        [{ version: '8.4.3' }],
        [{ ...column, characterSet: 45, columnLength: 60, columnType: 253, flags: 0, decimals: 31 }],
      );
      connection.sequenceId = 0;
    });
  });
}
// biome-ignore-end lint/suspicious/noExplicitAny: see above
