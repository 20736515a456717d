import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Variables that a service reads and that docker compose does not set, each with its reason. */
const NOT_SET: Readonly<Record<string, string>> = {
  DEMO_DATA: 'demo data is for development',
  HOSTING: 'there is one kind of hosting',
  GRAPH_SOCKET: 'each service has a container, and they share no folder',
  ...Object.fromEntries(
    ['IDENTITY', 'DOMAINS', 'BILLING', 'SUPPORT'].map((name) => [
      `${name}_SOCKET`,
      'as GRAPH_SOCKET of the subgraph',
    ]),
  ),
};

const CONFIGS = {
  identity: 'subgraphs/identity/src/config.ts',
  domains: 'subgraphs/domains/src/config.ts',
  billing: 'subgraphs/billing/src/config.ts',
  support: 'subgraphs/support/src/config.ts',
  gateway: 'gateway/src/config.ts',
};

const declaredIn = (text: string) =>
  [...text.matchAll(/^\s+([A-Z][A-Z0-9_]+):/gm)].map(([, name = '']) => name);

const shared = read('shared/src/config/index.ts');
const common = declaredIn(/commonVariables = \{([\s\S]*?)\n\};/.exec(shared)?.[1] ?? '');
const subgraph = declaredIn(/subgraphVariables = \{([\s\S]*?)\n\};/.exec(shared)?.[1] ?? '');

function readBy(service: keyof typeof CONFIGS): string[] {
  return [...common, ...(service === 'gateway' ? [] : subgraph), ...declaredIn(read(CONFIGS[service]))];
}

const compose = read('docker-compose.yml');
const block = (begin: RegExp) => begin.exec(compose)?.[1] ?? '';
const everywhere = ['environment', 'peers'].flatMap((name) =>
  declaredIn(block(new RegExp(`^x-${name}: &${name}\n((?:  .*\n)+)`, 'm'))),
);
const setFor = (service: string) => [
  ...everywhere,
  ...declaredIn(block(new RegExp(`^  ${service}:\n((?:    .*\n)+)`, 'm'))),
];

describe('docker compose', () => {
  it.each(Object.keys(CONFIGS) as (keyof typeof CONFIGS)[])(
    'sets everything that %s reads, or there is a reason not to',
    (service) => {
      const wanted = readBy(service);
      expect(wanted).toContain('SERVICE_KEY');
      const missing = wanted.filter((name) => !setFor(service).includes(name) && NOT_SET[name] === undefined);
      expect(missing).toEqual([]);
    },
  );

  it('has no reason for a variable that nobody reads or that is set', () => {
    const all = Object.keys(CONFIGS) as (keyof typeof CONFIGS)[];
    for (const name of Object.keys(NOT_SET)) {
      expect(all.flatMap(readBy)).toContain(name);
      expect(all.flatMap(setFor)).not.toContain(name);
    }
  });
});
