import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** Product source, without tests and what only tests use. */
function sources(): { path: string; text: string }[] {
  const folders = [
    'gateway/src',
    'shared/src',
    ...readdirSync(join(root, 'subgraphs')).map((name) => `subgraphs/${name}/src`),
  ];
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${folder}/${file}`,
      ),
    )
    .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|\/(testing|harness)\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** A text beside its translation, or chosen by the language. */
const BOTH_LANGUAGES = /\blocale === '(it|en)'|\bit: (?=['"`{])[^\n]*,\s*en: /;

/** Every file of ours that runs: product, tests, launcher, benchmarks. */
function programs(): { path: string; text: string }[] {
  return ['gateway', 'shared', 'subgraphs', 'test']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${folder}/${file}`,
      ),
    )
    .filter((path) => /\.(ts|mjs|js)$/.test(path) && !/\/(node_modules|dist)\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The relative paths that a program starts from its own place: imports, and what it joins to the place. */
function pathsIn(text: string): string[] {
  const joined = [...text.matchAll(/(?:__dirname|import\.meta\.dirname)((?:,\s*'[^']*')+)/g)].map(
    ([, parts = '']) => join(...[...parts.matchAll(/'([^']*)'/g)].map(([, part = '']) => part)),
  );
  const named = [...text.matchAll(/(?:\bfrom |\bimport\(|new URL\()'(\.[^']*)'/g)].map(
    ([, path = '']) => path,
  );
  return [...joined, ...named];
}

/** Tables that hold nothing of a profile (prices, rates, counters, stand-ins), or whose id is the profile. */
const WITHOUT_OWNER = new Set([
  'profile',
  'reserved_username',
  'login_decoy',
  'registration_draft',
  'recovery_request',
  'draft_claim',
  'unclaimed_order',
  'unclaimed_order_count',
  'privacy_notice',
  'signing_key',
  'sandbox_mail',
  'staff_member',
  'staff_activation',
  'staff_permission_end',
  'price',
  'vat_rate',
  'vat_oss_period',
  'vat_union_country',
  'vat_territory',
  'vat_split_payment',
  'stamp_duty',
  'number_counter',
  'ticket_number_counter',
  'document_series',
  'ledger_transaction',
  'promo_code',
  'ftp_feed',
  'tld_policy',
  'owner_change_policy',
  'owner_change_item',
  'disclosure_hold_rule',
  'tld_letters',
  'reserved_name',
  'registry_command',
  'registry_message',
  'ledger_difference',
  'bank_upload',
  'bank_statement',
  'terms_version',
  'answer_template',
  'guide',
  'support_channel',
  'support_closing',
  'announcement',
]);
const isWithoutOwner = (name: string) => WITHOUT_OWNER.has(name) || name.startsWith('sim_');

function tables(): { name: string; definition: string }[] {
  const migrations = readdirSync(join(root, 'subgraphs')).flatMap((service) =>
    readdirSync(join(root, 'subgraphs', service, 'migrations'))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(root, 'subgraphs', service, 'migrations', file), 'utf8')),
  );
  return migrations.flatMap((text) =>
    [...text.matchAll(/CREATE TABLE (\w+) \(([\s\S]*?)\) ENGINE=InnoDB/g)].map(
      ([, name = '', definition = '']) => ({
        name,
        definition,
      }),
    ),
  );
}

describe('the rules of the project that no linter knows', () => {
  it('reads what there is to be checked', () => {
    expect(sources().length).toBeGreaterThan(200);
    expect(tables().length).toBeGreaterThan(15);
  });

  it('only stores speak SQL', () => {
    const speaking = sources().filter(
      ({ path, text }) =>
        path.startsWith('subgraphs/') &&
        !path.endsWith('.store.ts') &&
        /\.query\(|createQueryBuilder\(|\.getRepository\(/.test(text),
    );
    expect(speaking.map(({ path }) => path)).toEqual([]);
  });

  it('nothing that keeps money turns an error into a warning', () => {
    const careless = sources().filter(
      ({ path, text }) =>
        path.startsWith('subgraphs/billing/') && /['"`]\s*(INSERT|UPDATE) IGNORE/.test(text),
    );
    expect(careless.map(({ path }) => path)).toEqual([]);
  });

  it('a composition is read on one screen or two: 150 lines at most', () => {
    const compositions = sources().filter(({ path }) => path.endsWith('/src/composition.ts'));
    expect(compositions.length).toBeGreaterThanOrEqual(4);
    const long = compositions.filter(({ text }) => text.split('\n').length - 1 > 150);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('only config.ts reads the environment', () => {
    const reading = sources().filter(({ path, text }) => {
      // A library of the gateway can only be told through the environment not to report to its maker.
      const reads = text.replace(/process\.env\.APOLLO_TELEMETRY_DISABLED = '1'/g, '');
      return !path.endsWith('/config.ts') && reads.includes('process.env');
    });
    expect(reading.map(({ path }) => path)).toEqual([]);
  });

  it('an argument that a client leaves out is null: no resolver knows it as undefined', () => {
    const doubting = sources().filter(
      ({ path, text }) =>
        path.startsWith('subgraphs/') &&
        /\.(graphql|resolver)\.ts$/.test(path) &&
        // An input that is a part of something keeps what is absent apart from what is null.
        !text.includes('@Extensions(PARTIAL)') &&
        /\| undefined,|\binput\.\w+ \?\? null|^ {2}\w+\?: /m.test(text),
    );
    expect(doubting.map(({ path }) => path)).toEqual([]);
  });

  it('no decision hangs on the spelling of an address: routes are compared, never `request.url`', () => {
    const comparing = sources().filter(({ path, text }) => {
      // A log line may repeat it, and traces hide the signed links in it.
      const decides =
        path === 'shared/src/tracing/start-tracing.ts' ? '' : text.replace(/\burl: request\.url\b/g, '');
      return /\b(request|req|raw)\.(url|originalUrl)\b/.test(decides);
    });
    expect(comparing.map(({ path }) => path)).toEqual([]);
  });

  it('only resolvers and what they share know GraphQL types', () => {
    const knowing = sources().filter(
      ({ path, text }) =>
        path.startsWith('subgraphs/') &&
        !/\.(graphql|resolver)\.ts$/.test(path) &&
        text.includes("from 'type-graphql'"),
    );
    expect(knowing.map(({ path }) => path)).toEqual([]);
  });

  it('no program or test reads outside the repository', () => {
    const outside = programs().flatMap(({ path, text }) =>
      pathsIn(text)
        .map((relative) => resolve(root, dirname(path), relative))
        .filter((target) => target !== root && !target.startsWith(`${root}/`))
        .map((target) => `${path} reads ${target}`),
    );
    expect(outside).toEqual([]);
  });

  it('every table with something of a customer names the profile', () => {
    const nameless = tables().filter(
      ({ name, definition }) => !isWithoutOwner(name) && !/\bprofile_id\b/.test(definition),
    );
    expect(nameless.map(({ name }) => name)).toEqual([]);
  });

  it('what customers read stands in messages/ and contract/, in every language', () => {
    const elsewhere = sources().filter(
      ({ path, text }) => !/\/(messages|contract|demo-data)\//.test(path) && BOTH_LANGUAGES.test(text),
    );
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
  });

  it.each([
    `{ it: 'CAP', en: italian ? 'CAP' : 'Postal code' }`,
    `{\n  it: "l'anagrafica",\n  en: 'the profile',\n}`,
    "it: { greeting: 'Gentile' },\n  en: { greeting: 'Dear' }",
  ])('would see the text in both languages of %s', (source) => {
    expect(BOTH_LANGUAGES.test(source)).toBe(true);
  });
});
