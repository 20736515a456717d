import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBillingConfig } from '@customer-area/billing/config';
import { readDomainsConfig } from '@customer-area/domains/config';
import { readGatewayConfig } from '@customer-area/gateway/config';
import { readIdentityConfig } from '@customer-area/identity/config';
import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import { readSupportConfig } from '@customer-area/support/config';
import { parse } from 'yaml';

interface Service {
  command: string[];
  environment?: Record<string, string>;
  ports?: string[];
  networks: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
}
interface ComposeFile {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  configs: Record<string, { content: string }>;
}

const root = join(__dirname, '../..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const file = parse(text, { merge: true }) as ComposeFile;
const readers: Record<string, (env: NodeJS.ProcessEnv) => unknown> = {
  identity: readIdentityConfig,
  domains: readDomainsConfig,
  billing: readBillingConfig,
  support: readSupportConfig,
  gateway: readGatewayConfig,
};
const ours = Object.keys(readers);
const secrets: Record<string, string> = {
  MARIADB_ROOT_PASSWORD: 'a1'.repeat(16),
  IDENTITY_DB_PASSWORD: 'b2'.repeat(16),
  DOMAINS_DB_PASSWORD: 'c3'.repeat(16),
  BILLING_DB_PASSWORD: 'd4'.repeat(16),
  SUPPORT_DB_PASSWORD: 'e5'.repeat(16),
  SERVICE_KEY: Buffer.alloc(32, 1).toString('base64url'),
  KEY_ENCRYPTION_KEY: Buffer.alloc(32, 2).toString('base64url'),
  SELLER: JSON.stringify(SANDBOX_SELLER),
};

/** Compose's own substitution: `${NAME}`, `${NAME:-default}`, `${NAME:?message}`; a default may hold another one, which goes first. */
function substituted(value: string, env: Record<string, string>): string {
  const text = String(value);
  const replaced = text.replace(
    /\$\{(\w+)(?::([-?])([^${}]*))?\}/g,
    (_, name: string, operator?: string, rest = '') => {
      const given = env[name];
      if (given !== undefined && given !== '') return given;
      if (operator === '-') return rest;
      throw new Error(`${name} is not set: ${rest}`);
    },
  );
  return replaced === text ? text : substituted(replaced, env);
}

function environmentOf(service: string, env = secrets): Record<string, string> {
  const declared = Object.entries(file.services[service]?.environment ?? {});
  return Object.fromEntries(declared.map(([name, value]) => [name, substituted(value, env)]));
}

describe('docker-compose.yml', () => {
  it('runs the database and every service, and nothing else', () => {
    expect(Object.keys(file.services).sort()).toEqual(['mariadb', ...ours].sort());
  });

  it('publishes the gateway only, and keeps the rest on an internal network', () => {
    expect(
      Object.entries(file.services)
        .filter(([, service]) => service.ports !== undefined)
        .map(([name]) => name),
    ).toEqual(['gateway']);
    expect(file.networks.inside?.internal).toBe(true);
    expect(file.services.mariadb?.networks).toEqual(['inside']);
    // All of ours may be given what stands outside: a Redis, registries, an object storage, a mail server.
    for (const name of ours) expect(file.services[name]?.networks).toEqual(['inside', 'outside']);
  });

  it('gives every service a health check, and starts it after what it needs is healthy', () => {
    for (const service of Object.values(file.services))
      expect(service.healthcheck?.test.length).toBeGreaterThan(1);
    for (const name of ours) {
      const conditions = Object.values(file.services[name]?.depends_on ?? {}).map(
        ({ condition }) => condition,
      );
      expect(conditions.length).toBeGreaterThan(0);
      expect(new Set(conditions)).toEqual(new Set(['service_healthy']));
    }
  });

  it('passes on up to which sum one member of staff gives money back alone', () => {
    const given = { ...secrets, REFUND_ALONE_UP_TO_CENTS: '5000' };
    expect(readBillingConfig(environmentOf('billing', given)).REFUND_ALONE_UP_TO_CENTS).toBe(5_000);
    expect(readBillingConfig(environmentOf('billing')).REFUND_ALONE_UP_TO_CENTS).toBeUndefined();
  });

  it('holds no secret: without the environment it refuses', () => {
    for (const name of ours) expect(() => environmentOf(name, {})).toThrow(/is not set/);
  });

  describe.each(ours)('%s', (name) => {
    it('gets an environment that its own configuration accepts', () => {
      const exit = jest.spyOn(process, 'exit').mockImplementation((code) => {
        throw new Error(`exit ${code}`);
      });
      const complaints: string[] = [];
      const stderr = jest
        .spyOn(process.stderr, 'write')
        .mockImplementation((chunk) => complaints.push(String(chunk)) > 0);
      try {
        expect(() => readers[name]?.(environmentOf(name))).not.toThrow();
      } finally {
        exit.mockRestore();
        stderr.mockRestore();
      }
      expect(complaints).toEqual([]);
    });

    it('gets no variable that its configuration does not know', () => {
      const source = [
        'shared/src/config/index.ts',
        // What several services may be given.
        'shared/src/file-storage/storage-variables.ts',
        'shared/src/file-scan/scan-variables.ts',
        name === 'gateway' ? 'gateway/src/config.ts' : `subgraphs/${name}/src/config.ts`,
      ]
        .map((path) => readFileSync(join(root, path), 'utf8'))
        .join('\n');
      const harmless = ['IDENTITY_URL', 'DOMAINS_URL', 'BILLING_URL', 'SUPPORT_URL'];
      const unknown = Object.keys(environmentOf(name)).filter(
        (variable) => !harmless.includes(variable) && !source.includes(`${variable}:`),
      );
      expect(unknown).toEqual([]);
    });

    it('runs a program that the build makes', () => {
      const program = file.services[name]?.command[1] ?? '';
      expect(existsSync(join(root, program.replace('/dist/', '/').replace(/\.js$/, '.ts')))).toBe(true);
    });
  });

  it('gives each subgraph a database and a user of its own, made with the same password', () => {
    const made = substituted(file.configs.databases?.content ?? '', secrets);
    for (const name of ours.filter((service) => service !== 'gateway')) {
      const url = new URL(environmentOf(name).DATABASE_URL ?? '');
      expect(url.hostname).toBe('mariadb');
      expect(made).toContain(`CREATE DATABASE ${url.pathname.slice(1)} CHARACTER SET utf8mb4`);
      expect(made).toContain(`CREATE USER ${url.username} IDENTIFIED BY '${url.password}'`);
      expect(made).toContain(`GRANT ALL ON ${url.pathname.slice(1)}.* TO ${url.username};`);
    }
  });

  it('builds from a Dockerfile that copies every workspace', () => {
    const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
    for (const workspace of [
      'shared',
      'gateway',
      'test',
      ...ours.filter((name) => name !== 'gateway').map((name) => `subgraphs/${name}`),
    ]) {
      expect(dockerfile).toContain(`COPY ${workspace}/package.json ${workspace}/`);
    }
  });
});
