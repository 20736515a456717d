import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readStaffSchema } from '@customer-area/gateway/schema/files';
import { buildSchema, type GraphQLSchema, isObjectType } from 'graphql';

/** Ids are global: a client that keeps what it was told by id must never take one thing for another. */
describe('the ids of the public schema', () => {
  const ids = idsOf(buildSchema(readStaffSchema()));

  it('belong each to one type, which their first letters tell', () => {
    expect(sharedOrUntold(ids)).toEqual([]);
  });

  it('are made with the letters that their descriptions show', () => {
    const made = prefixesMade();
    expect(ids.filter(({ prefix }) => !made.has(prefix)).map(({ type }) => type)).toEqual([]);
  });
});

describe('an id', () => {
  it('is found out when another type has its letters, or when nothing tells them', () => {
    const schema = buildSchema(`
      type Query { pet: Pet }
      type Pet { "e.g. pet_01jd…." id: ID! } type Animal { "The pet, e.g. pet_01jd…." id: ID! }
      type House { "e.g. hou_01jd…." id: ID! } type Garden { "Of a garden." id: ID! } type Word { id: String! }
    `);
    expect(sharedOrUntold(idsOf(schema))).toEqual(['Pet', 'Animal', 'Garden', 'Word']);
  });
});

interface Id {
  readonly type: string;
  /** The letters before the underscore, as the description shows them: `e.g. dom_01jd…`. Empty when it shows none. */
  readonly prefix: string;
}

function idsOf(schema: GraphQLSchema): Id[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    const id = isObjectType(type) ? type.getFields().id : undefined;
    if (id === undefined) return [];
    return [{ type: type.name, prefix: /\be\.g\. ([a-z]{3})_/i.exec(id.description ?? '')?.[1] ?? '' }];
  });
}

function sharedOrUntold(ids: readonly Id[]): string[] {
  const isShared = ({ prefix }: Id) => ids.filter((other) => other.prefix === prefix).length > 1;
  return ids.filter((id) => id.prefix === '' || isShared(id)).map(({ type }) => type);
}

/** Ids of what stands in the code are written there. */
const MADE_OR_WRITTEN = /\bnewId\('([a-z]+)'\)|'([a-z]{3})_0[0-9a-z]{25}'/g;

/** What services make ids with. */
function prefixesMade(): ReadonlySet<string> {
  const root = resolve(__dirname, '../../subgraphs');
  const files = readdirSync(root).flatMap((service) =>
    readdirSync(join(root, service, 'src'), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(root, service, 'src', file),
    ),
  );
  const sources = files
    .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|\/testing\//.test(path))
    .map((path) => readFileSync(path, 'utf8'));
  return new Set(
    sources.flatMap((text) =>
      [...text.matchAll(MADE_OR_WRITTEN)].map(([, made, written]) => made ?? written ?? ''),
    ),
  );
}
