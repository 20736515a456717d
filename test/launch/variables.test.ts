import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../harness/launched-product';
import { launch } from './launcher';

describe('a variable that a service will not take', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'launch-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    [{ LOG_LEVEL: 'loud' }, /^The configuration is wrong: LOG_LEVEL Invalid option: expected one of "fatal"/],
    [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN must be at least 16 characters.'],
    [{ FTP_FEED_TOKEN: 'short' }, 'FTP_FEED_TOKEN must be at least 16 characters.'],
    [
      { FTP_WITHOUT_RULES: 'open' },
      /^The configuration is wrong: FTP_WITHOUT_RULES Invalid option: expected one of "OPEN"/,
    ],
    [{ SMTP_URL: 'http://mail.example.it' }, 'SMTP_URL must start with smtp:// or smtps://.'],
    [{ REDIS_URL: 'localhost' }, 'REDIS_URL must start with redis:// or rediss://.'],
    [{ TRUST_PROXY: 'all' }, 'TRUST_PROXY must be a number of proxies or a list of addresses.'],
    [
      { RATE_LIMIT_ANONYMOUS_PER_MINUTE: 'many' },
      'RATE_LIMIT_ANONYMOUS_PER_MINUTE must be a whole number, 1 or more.',
    ],
    [
      { RATE_LIMIT_ANONYMOUS_PER_MINUTE: '0' },
      'RATE_LIMIT_ANONYMOUS_PER_MINUTE must be a whole number, 1 or more.',
    ],
    [
      { RATE_LIMIT_ANONYMOUS_PER_MINUTE: '1.5' },
      'RATE_LIMIT_ANONYMOUS_PER_MINUTE must be a whole number, 1 or more.',
    ],
    [{ GRAPH_EXECUTION: 'fast' }, 'GRAPH_EXECUTION must be compiled or library.'],
    [{ USERNAME_SUFFIX: 'aruba.it' }, 'USERNAME_SUFFIX must look like @example.it.'],
    [{ FIRST_STAFF_PASSWORD: 'short' }, 'FIRST_STAFF_PASSWORD must have at least 12 characters.'],
    [{ FIRST_STAFF_EMAIL: 'sara' }, 'FIRST_STAFF_EMAIL must be an e-mail address.'],
    [{ PANEL_CLIENTS: '[' }, 'PANEL_CLIENTS must be JSON.'],
    [
      { REFUND_ALONE_UP_TO_CENTS: '-1' },
      /^The configuration is wrong: REFUND_ALONE_UP_TO_CENTS Too small: expected number to be >=0/,
    ],
    [{ NODE_ENV: 'production' }, 'SELLER must be set outside the sandbox'],
    [{ SERVICE_KEY: 'short' }, 'SERVICE_KEY must be at least 32 characters.'],
    [{ KEY_ENCRYPTION_KEY: 'short' }, 'KEY_ENCRYPTION_KEY must be 32 bytes in base64url.'],
  ])('%j is refused before there is a database or a service', async (variables, sentence) => {
    // Each reads the same variables in both topologies, from the environment of another process.
    for (const topology of [[], ['--single']]) {
      const run = launch(['--data', folder, '--port', String(await freePort()), ...topology], variables);
      expect(await run.ended).toBe(1);
      expect(run.complaints()).toMatch(sentence);
      expect(run.complaints()).toMatch(/^The configuration is wrong: [^\n]+\n$/);
      expect(existsSync(join(folder, 'mariadb'))).toBe(false);
    }
  });
});
