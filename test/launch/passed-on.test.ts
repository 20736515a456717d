import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '../..');
const common = 'shared/src/config/index.ts';
const storage = 'shared/src/file-storage/storage-variables.ts';
const scan = 'shared/src/file-scan/scan-variables.ts';
const sources: Record<string, readonly string[]> = {
  gateway: ['gateway/src/config.ts'],
  identity: [common, 'subgraphs/identity/src/config.ts'],
  domains: [common, 'subgraphs/domains/src/config.ts', storage, scan],
  billing: [common, 'subgraphs/billing/src/config.ts'],
  support: [common, 'subgraphs/support/src/config.ts', storage, scan],
};

/** Names that a configuration declares, in its source. */
function declaredIn(paths: readonly string[]): string[] {
  const text = paths.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
  return [...new Set([...text.matchAll(/^ +([A-Z][A-Z_]+):/gm)].map(([, name = '']) => name))];
}

describe('what an operator sets reaches the service that reads it', () => {
  it.each(Object.keys(sources))('%s', async (service) => {
    const declared = declaredIn(sources[service] ?? []);
    expect(declared.length).toBeGreaterThan(10);
    const { environmentOf } = await import(
      pathToFileURL(join(root, 'gateway/start/service-environment.mjs')).href
    );
    const given: Record<string, string> = environmentOf(service, {
      settings: { sandbox: true, demoData: true, publicOrigin: 'http://localhost:1' },
      secrets: { SERVICE_KEY: 'x', KEY_ENCRYPTION_KEY: 'y' },
      databaseUrls: { [service]: 'mysql://localhost/x' },
      environment: Object.fromEntries(declared.map((name) => [name, 'set'])),
      port: 1,
      ports: {},
      sockets: '/tmp',
    });
    expect(declared.filter((name) => given[name] === undefined)).toEqual([]);
  });
});
