import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './operations';
import { freePort } from './product';

export interface FtpServerUnderTest {
  /** Where it looks up who may come from where. */
  readonly tables: string;
  /** The code of the FTP answer to a sign-in from one of the loopback's addresses: 230 let in, 530 refused. */
  signIn(username: string, from: string): Promise<number>;
  stop(): Promise<void>;
}

const PASSWORD = 'segreta';

/** A ProFTPD on the loopback that knows these users and decides by mod_wrap2_file. */
export async function proftpd(usernames: readonly string[]): Promise<FtpServerUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'proftpd-'));
  const tables = join(folder, 'tables');
  await mkdir(tables);
  // Its sessions run as nobody.
  for (const path of [folder, tables]) await chmod(path, 0o755);
  const hash = spawnSync('openssl', ['passwd', '-6', PASSWORD], { encoding: 'utf8' }).stdout.trim();
  const users = usernames.map((name) => `${name}:${hash}:65534:65534::${folder}:/bin/false\n`).join('');
  await writeFile(join(folder, 'users'), users, { mode: 0o600 });
  const port = await freePort();
  await writeFile(join(folder, 'proftpd.conf'), configuration(folder, tables, port));
  const server = spawn('proftpd', ['--nodaemon', '--quiet', '--config', join(folder, 'proftpd.conf')], {
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await eventually(() => answers(port));
  return {
    tables,
    signIn: (username, from) => signIn(port, username, from),
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function configuration(folder: string, tables: string, port: number): string {
  const asRoot = process.getuid?.() === 0 ? 'User nobody\nGroup nogroup\n' : '';
  return `${asRoot}ServerName "FTP under test"
ServerType standalone
DefaultServer on
DefaultAddress 127.0.0.1
Port ${port}
UseIPv6 off
UseReverseDNS off
ModulePath /usr/lib/proftpd
LoadModule mod_wrap2.c
LoadModule mod_wrap2_file.c
AuthOrder mod_auth_file.c
AuthUserFile ${join(folder, 'users')}
RequireValidShell off
DelayEngine off
PidFile ${join(folder, 'pid')}
ScoreboardFile ${join(folder, 'scoreboard')}
SystemLog ${join(folder, 'system.log')}
WtmpLog off
WrapEngine on
WrapUserTables * file:${tables}/%U.allow file:${tables}/%U.deny
`;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port }, () => {
      socket.end();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function signIn(port: number, username: string, localAddress: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, localAddress });
    socket.setEncoding('utf8').once('error', reject);
    socket.on('data', (text: string) => {
      for (const line of text.split('\r\n')) {
        const code = Number(line.slice(0, 3));
        if (code === 220) socket.write(`USER ${username}\r\n`);
        else if (code === 331) socket.write(`PASS ${PASSWORD}\r\n`);
        else if (line !== '') {
          socket.destroy();
          resolve(code);
        }
      }
    });
  });
}
