import { readStaffSchema } from '@customer-area/gateway/schema/files';
import { buildSchema, type GraphQLField, getNamedType, isObjectType, isScalarType } from 'graphql';

const schema = buildSchema(readStaffSchema());
const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type) && !type.name.startsWith('__')
    ? Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const)
    : [],
);
const connections = fields.filter(([, { type }]) => getNamedType(type).name.endsWith('Connection'));

/** What Relay's specification of connections asks for. */
describe('a list that goes on page by page', () => {
  it.each(connections)('%s can be read from both ends', (_, { args }) => {
    const given = Object.fromEntries(args.map(({ name, type }) => [name, String(type)]));
    expect(given).toMatchObject({ first: 'Int', after: 'String', last: 'Int', before: 'String' });
  });

  it.each([...new Set(connections.map(([, { type }]) => getNamedType(type).name))])(
    '%s has edges with a cursor and a node, and says where the page stands',
    (name) => {
      expect(typeOf(name, 'pageInfo')).toBe('PageInfo!');
      const edge = name.replace(/Connection$/, 'Edge');
      expect(typeOf(name, 'edges')).toBe(`[${edge}!]!`);
      expect(typeOf(edge, 'cursor')).toBe('String!');
      expect(isScalarType(getNamedType(fieldOf(edge, 'node')?.type))).toBe(false);
    },
  );

  it('is no word for anything else', () => {
    expect(connections.length).toBeGreaterThan(6);
    const edges = fields.filter(([, { type }]) => getNamedType(type).name.endsWith('Edge'));
    expect(edges.every(([at]) => at.endsWith('Connection.edges'))).toBe(true);
  });
});

function fieldOf(type: string, field: string): GraphQLField<unknown, unknown> | undefined {
  const definition = schema.getType(type);
  return isObjectType(definition) ? definition.getFields()[field] : undefined;
}

const typeOf = (type: string, field: string) => String(fieldOf(type, field)?.type);
