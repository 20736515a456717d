import { rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';

export interface FtpFeedOptions {
  /** Of the gateway, e.g. https://gateway.example.it. */
  readonly url: string;
  /** FTP_FEED_TOKEN of the gateway. */
  readonly token: string;
  /** Where the tables of ProFTPD's mod_wrap2_file are: `<username>.allow` and `<username>.deny`. */
  readonly directory: string;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Told after the tables of a version were written. */
  readonly onWritten?: (version: number) => void;
}

interface Login {
  readonly username: string;
  readonly allowed: readonly string[];
}

const RETRY_MS = 5_000;
/** Seconds that the gateway may hold a request. */
const WAIT = 25;

/**
 * Keeps the tables of a ProFTPD in step with the rules that customers set: follows `/feeds/ftp`, verifies its signature, and
 * replaces each table in one step. While the gateway is away the tables stay as they are. ProFTPD reads them anew for each
 * sign-in:
 *
 *     WrapEngine on
 *     WrapUserTables * file:<directory>/%U.allow file:<directory>/%U.deny
 */
export async function followFtpFeed(options: FtpFeedOptions): Promise<void> {
  const { url, token, directory, signal, onWritten } = options;
  const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', url));
  let etag = '';
  let version = -1;
  let written = new Map<string, string>();
  while (!signal.aborted) {
    try {
      const headers = { authorization: `Bearer ${token}`, 'if-none-match': etag };
      const answer = await fetch(`${url}/feeds/ftp?wait=${WAIT}`, { headers, signal });
      if (answer.status === 304) continue;
      if (!answer.ok) throw new Error(`the feed answers ${answer.status}`);
      const { payload } = await jwtVerify(await answer.text(), keys, {
        audience: 'feed:ftp',
        algorithms: ['EdDSA'],
        typ: 'feed+jwt',
      });
      // An older one is not put in place of a newer one, whoever sends it.
      if (Number(payload.version) < version) throw new Error('the feed is older than the last one');
      written = await writeTables(directory, payload.logins as readonly Login[], written);
      version = Number(payload.version);
      etag = answer.headers.get('etag') ?? '';
      onWritten?.(version);
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
    }
  }
}

/** Writes what has changed. A login that has left the feed is open again: its tables go. */
async function writeTables(
  directory: string,
  logins: readonly Login[],
  before: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const now = new Map(logins.map(({ username, allowed }) => [username, allowTable(allowed)]));
  for (const [username, table] of now) {
    if (before.get(username) === table) continue;
    await replace(join(directory, `${username}.allow`), table);
    await replace(join(directory, `${username}.deny`), 'ALL: ALL\n');
  }
  for (const username of before.keys())
    if (!now.has(username))
      for (const kind of ['deny', 'allow']) await unlink(join(directory, `${username}.${kind}`));
  return now;
}

function allowTable(allowed: readonly string[]): string {
  return allowed.length === 0 ? '' : `ALL: ${allowed.map(asPattern).join(', ')}\n`;
}

/** mod_wrap2 wants an address and a mask for IPv4, no mask of all bits, and brackets for IPv6. */
function asPattern(cidr: string): string {
  const [address = '', length = ''] = cidr.split('/');
  if (cidr.includes(':')) return `[${address}]/${length}`;
  return length === '32' ? address : `${address}/${mask(Number(length))}`;
}

function mask(length: number): string {
  const bits = 2 ** 32 - 2 ** (32 - length);
  return [24, 16, 8, 0].map((shift) => Math.floor(bits / 2 ** shift) % 256).join('.');
}

async function replace(path: string, content: string): Promise<void> {
  await writeFile(`${path}.new`, content, { mode: 0o644 });
  await rename(`${path}.new`, path);
}
