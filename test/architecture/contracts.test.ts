import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractOf, type EventDefinition } from '@customer-area/shared/contract';
import { fileContract } from '@customer-area/shared/files';
import { argumentsOf, type Catalogue } from '@customer-area/shared/messages';
import { personalDataContract } from '@customer-area/shared/personal-data';
import { backgroundContract } from '@customer-area/shared/runtime';
import * as staffCasesContract from '@customer-area/shared/staff-cases';
import { staffFind } from '@customer-area/shared/staff-reads';
import { z } from 'zod';

const root = join(__dirname, '../..');
const folderOf = (service: string) => join(root, 'subgraphs', service);
const services = readdirSync(join(root, 'subgraphs')).filter((service) =>
  existsSync(join(folderOf(service), 'contract/index.ts')),
);
const contract = (service: string) =>
  contractOf(require(join(folderOf(service), 'contract/index.ts')) as Record<string, unknown>);

/** Every text of a fact's words, in pairs of both languages. */
const wordsOf = ({ log, letter, news }: EventDefinition) =>
  [
    log?.title,
    log?.detail,
    news?.text,
    letter?.subject,
    letter?.body,
    letter?.why,
    letter?.button?.label,
    ...(letter?.table ?? []).flatMap(({ each, label, value }) => (each === undefined ? [label, value] : [])),
  ].filter((text) => text !== undefined);

/** The properties of the objects in a list of a payload; none when it is no such list. */
function propertiesOfItems({ payload }: EventDefinition, list: string): readonly string[] {
  let schema: unknown = payload.shape[list];
  while (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) schema = schema.unwrap();
  const item = schema instanceof z.ZodArray ? schema.element : undefined;
  return item instanceof z.ZodObject ? Object.keys(item.shape) : [];
}

/** Source without its texts and comments. */
const codeOf = (source: string) =>
  source
    .replaceAll(/\/\*[\s\S]*?\*\/|^ *\/\/.*$/gm, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, '');

/** What the words of a letter may name beside the payload. */
const WHEN = 'occurredAt';

/** An operation asked for by its name: `.call('x')`, `.call<T>("x")`. */
const CALLED_BY_NAME = /\.call(<[^()]*>)?\(\s*['"`]/;

/** The variants of every `select` by an argument, e.g. `none {…} other {…}` up to the last one. */
const selectsBy = (name: string, text: string) =>
  text
    .split(`{${name}, select,`)
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf('other {')));

const row = (name: string, description: string) => `| \`${name}\` | ${description} |`;

describe('the operations of every service', () => {
  const operations = [
    backgroundContract,
    fileContract,
    personalDataContract,
    staffCasesContract,
    { staffFind },
  ].flatMap((exports) => contractOf(exports).operations);

  it('stand in the README of shared, row by row', () => {
    const readme = readFileSync(join(root, 'shared/README.md'), 'utf8').split('\n');
    const rows = operations.map(({ name, description }) => row(name, description));
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((one) => !readme.includes(one))).toEqual([]);
    const others = readme.filter((line) => /^\| `[a-z]+(-[a-z]+)*` \|/.test(line) && !rows.includes(line));
    expect(others).toEqual([]);
  });

  it.each(["peer.call('x', 1)", 'peer.call<Answer>("x")', 'peer.call<Map<A, B>>(\n  `x`)'])(
    'would be seen to be asked by name in %s',
    (source) => {
      expect(CALLED_BY_NAME.test(source)).toBe(true);
    },
  );

  it('and those of any other are asked by their contract, never by a name', () => {
    const asking = [...services.map((service) => `subgraphs/${service}/src`), 'shared/src', 'gateway/src']
      .flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|testing\//.test(file))
          .map((file) => `${folder}/${file}`),
      )
      .filter((path) => CALLED_BY_NAME.test(readFileSync(join(root, path), 'utf8')));
    expect(asking).toEqual([]);
  });
});

describe.each(services)('the contract of %s', (service) => {
  const { events, operations } = contract(service);

  it('stands in its README, row by row', () => {
    const readme = readFileSync(join(folderOf(service), 'README.md'), 'utf8').split('\n');
    const rows = [
      ...events.map(({ type, description }) => row(type, description)),
      ...operations.map(({ name, description }) => row(name, description)),
    ];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((one) => !readme.includes(one))).toEqual([]);
    const named = readme.flatMap((line) => /^\| `([a-z-]+\.[a-z-]+)` \|/.exec(line)?.[1] ?? []);
    expect(named.filter((type) => !events.some((event) => event.type === type))).toEqual([]);
  });

  it('has schemas and words in it, and no logic', () => {
    const folder = join(folderOf(service), 'contract');
    const withLogic = readdirSync(folder).filter((file) =>
      /\bfunction\b|=>|\bclass\b|\bnew\b|\bif\b/.test(codeOf(readFileSync(join(folder, file), 'utf8'))),
    );
    expect(withLogic).toEqual([]);
  });

  it('has words for codes of properties it tells', () => {
    const strange = events.flatMap((event) => {
      const { type, terms = {}, payload } = event;
      const told = Object.keys(payload.shape).flatMap((name) => [name, ...propertiesOfItems(event, name)]);
      return Object.keys(terms)
        .filter((name) => !told.includes(name))
        .map((name) => `${type}: ${name}`);
    });
    expect(strange).toEqual([]);
  });

  it('names every fact and operation once', () => {
    const names = [...events.map(({ type }) => type), ...operations.map(({ name }) => name)];
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('selects `none` only by what may be null, and by a list never without `empty`', () => {
    const wrong = events.flatMap((event) =>
      Object.entries(event.payload.shape).flatMap(([name, schema]) => {
        const isList = schema.safeParse([]).success;
        const isNullable = schema.safeParse(null).success;
        return wordsOf(event)
          .flatMap(({ it, en }) => selectsBy(name, it).concat(selectsBy(name, en)))
          .filter((variants) =>
            isList ? !variants.includes('empty {') : !isNullable && variants.includes('none {'),
          )
          .map((variants) => `${event.type}: ${name}${variants}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each(events.map((event) => [event.type, event] as const))(
    'tells %s in words that the payload can fill, alike in both languages',
    (_, event) => {
      for (const { it: italian, en: english } of wordsOf(event)) {
        const names = [...argumentsOf(italian)].sort();
        expect([...argumentsOf(english)].sort()).toEqual(names);
        expect(names.filter((name) => !(name in event.payload.shape) && name !== WHEN)).toEqual([]);
      }
      for (const { each, label, value } of event.letter?.table ?? []) {
        if (each === undefined) continue;
        for (const { it: italian, en: english } of [label, value]) {
          const names = [...argumentsOf(italian)].sort();
          expect([...argumentsOf(english)].sort()).toEqual(names);
          expect(propertiesOfItems(event, each)).toEqual(expect.arrayContaining(names));
        }
      }
    },
  );

  it('leads letters, and answers to them, where a property of their payload says', () => {
    const missing = events.flatMap(({ type, letter, news, payload }) => {
      const link = letter?.button?.link ?? news?.link ?? '';
      const named = link.startsWith('/') ? [...link.matchAll(/\{(\w+)\}/g)].map(([, name]) => name) : [link];
      return [...named, letter?.replyTo ?? '']
        .filter((name): name is string => name !== undefined && name !== '' && !(name in payload.shape))
        .map((name) => `${type}: ${name}`);
    });
    expect(missing).toEqual([]);
  });
});

describe.each([
  ...services.map((service) => [service, join(folderOf(service), 'src/messages')] as const),
  ['shared', join(root, 'shared/src/graphql/messages')] as const,
])('the messages of %s', (_, folder) => {
  const { messages } = require(join(folder, 'index.ts')) as { messages: Catalogue<string> };

  it('have the same arguments in both languages', () => {
    const differing = messages.keys.filter(
      (key) =>
        [...argumentsOf(messages.template('it', key))].sort().join() !==
        [...argumentsOf(messages.template('en', key))].sort().join(),
    );
    expect(differing).toEqual([]);
  });
});
