import { buildSchema, type GraphQLResolveInfo, graphqlSync, isObjectType, parse } from 'graphql';
import { executeDocument } from '../compiled-execution';
import { AskedColumns, type AskedFields, askedFieldsOf } from './index';

const schema = buildSchema(`
  interface Named { name: String }
  enum Code { A B }
  type Shelf implements Named { id: ID name: String size: Int books: [Book] codes(only: [Code!]): [Code] }
  type Book implements Named { id: ID name: String shelf: Shelf title: String }
  union Thing = Shelf | Book
  type Query { shelves: [Shelf] named: [Named] thing: Thing }
`);
let seen: AskedFields[] = [];
for (const field of Object.values(schema.getQueryType()?.getFields() ?? {}))
  field.resolve = (_source, _args, _context, info: GraphQLResolveInfo) => {
    seen.push(askedFieldsOf(info));
    return null;
  };

/** What is seen by graphql-js, and by a compiled execution. */
function asked(source: string): AskedFields {
  seen = [];
  const { errors } = graphqlSync({ schema, source });
  expect(errors).toBeUndefined();
  const document = parse(source);
  void executeDocument({ schema, document, operationName: undefined, variables: {}, context: {} });
  const [library, compiled] = seen;
  const names = (fields: AskedFields | undefined) =>
    ['Shelf', 'Book'].map((type) => [...(fields?.of(type).keys() ?? [])]);
  expect(names(compiled)).toEqual(names(library));
  return compiled as AskedFields;
}
const of = (fields: AskedFields, type: string) => [...fields.of(type).keys()].sort();

describe('what is asked for', () => {
  it.each([
    ['{ shelves { i: id n: name n2: name __typename } }', ['id', 'name'], []],
    [
      '{ shelves { ...A } } fragment A on Shelf { id ... on Named { name } ... { size } }',
      ['id', 'name', 'size'],
      [],
    ],
    [
      '{ shelves { id @skip(if: true) books { title shelf { size } } } }',
      ['books', 'id', 'size'],
      ['shelf', 'title'],
    ],
    ['{ named { name ... on Book { title } } }', ['name'], ['name', 'title']],
    ['{ thing { ... on Shelf { id } ... on Named { name } } }', ['id', 'name'], ['name']],
    [
      '{ shelves { ...A ...A books { ...B } } } fragment A on Shelf { id } fragment B on Book { shelf { ...A } }',
      ['books', 'id'],
      ['shelf'],
    ],
  ])('is told by type, whatever leads to it: %s', (source, shelf, book) => {
    const fields = asked(source);
    expect([of(fields, 'Shelf'), of(fields, 'Book'), of(fields, 'Other')]).toEqual([shelf, book, []]);
  });

  it.each([
    ['', 'codes(only: [A, B])', ['A', 'B']],
    ['', 'codes(only: A)', ['A']],
    ['', 'codes(only: []) other: codes(only: [B])', ['B']],
    ['', 'codes', null],
    ['', 'codes(only: null)', null],
    ['', 'codes(only: [A]) other: codes', null],
    ['query($codes: [Code!])', 'codes(only: $codes)', null],
    ['query($code: Code! = B)', 'codes(only: [A, $code])', null],
  ])('and with which values, where the document says it: %s %s', (head, field, expected) => {
    const values = asked(`${head} { shelves { ${field} } }`).of('Shelf').get('codes')?.values('only') ?? null;
    expect(values === null ? null : [...values]).toEqual(expected);
  });

  it('is found once for a compiled document, and soon in one that repeats itself', () => {
    const fragments = Array.from(
      { length: 40 },
      (_, at) => `fragment F${at} on Shelf { ...F${at + 1} books { shelf { ...F${at + 1} } } }`,
    );
    const source = `{ shelves { ...F0 } } ${fragments.join(' ')} fragment F40 on Shelf { size }`;
    const document = parse(source);
    const definition = document.definitions[0];
    if (definition?.kind !== 'OperationDefinition') throw new Error('no operation');
    const parsed = Object.fromEntries(
      document.definitions.flatMap((one) =>
        one.kind === 'FragmentDefinition' ? [[one.name.value, one] as const] : [],
      ),
    );
    const query = schema.getQueryType();
    if (!isObjectType(query)) throw new Error('no query');
    const info = {
      fieldNodes: definition.selectionSet.selections as never,
      fragments: parsed,
      schema,
      returnType: query.getFields().shelves?.type as never,
    };
    const fields = askedFieldsOf(info);
    expect(of(fields, 'Shelf')).toEqual(['books', 'size']);
    expect(askedFieldsOf(info)).toBe(fields);
  });
});

interface Row {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly rest: string;
}

describe('the columns of what is asked for', () => {
  const columns = (most?: number) =>
    new AskedColumns<Row>(
      {
        type: 'Shelf',
        table: 'shelf',
        all: ['id', 'name', 'size', 'rest'],
        always: ['id'],
        reads: {
          id: [],
          name: ['name'],
          size: ['size'],
          codes: (field) => (field.values('only') === null ? null : ['size']),
        },
      },
      most,
    );
  const chosen = (from: AskedColumns<Row>, selection: string, also: (keyof Row)[] = []) =>
    from.for(asked(`{ shelves { ${selection} } }`), also).properties;

  it('are those of its fields, what is always read, and what the list needs', () => {
    const all = columns();
    expect(chosen(all, '__typename')).toEqual(['id']);
    expect(chosen(all, 'size codes(only: [A])')).toEqual(['id', 'size']);
    expect(chosen(all, 'id', ['name'])).toEqual(['id', 'name']);
    expect(chosen(all, 'codes')).toEqual(all.whole.properties);
    expect(chosen(all, 'id books { id }')).toEqual(all.whole.properties);
  });

  it('and reading another one throws, naming it', () => {
    const [row] = columns()
      .for(asked('{ shelves { name } }'))
      .guarded([{ id: 'a', name: null }]);
    expect([row?.id, row?.name]).toEqual(['a', null]);
    expect(() => row?.size).toThrow('shelf.size was not loaded');
    expect(JSON.stringify(row)).toBe('{"id":"a","name":null}');
  });

  it('are one set for one choice, and whole rows once there are too many choices', () => {
    const few = columns(1);
    const first = few.for(asked('{ shelves { name } }'));
    expect(few.for(asked('{ shelves { n: name id } }'))).toBe(first);
    expect(few.for(asked('{ shelves { size } }'))).toBe(few.whole);
    expect(few.for(asked('{ shelves { name } }'))).toBe(first);
  });
});
