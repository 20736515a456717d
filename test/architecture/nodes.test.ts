import { readFileSync } from 'node:fs';
import { NODE_OWNERS } from '@customer-area/gateway/nodes/node-owners';
import { readStaffSchema, subgraphSchemaFile } from '@customer-area/gateway/schema/files';
import { buildSchema, isInterfaceType, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';

const schema = buildSchema(readStaffSchema());
const owners = Object.entries(NODE_OWNERS);

/** What can be asked for by id alone, and who is asked: a list by hand, held against the schemas. */
describe('the owners of nodes', () => {
  it('are all that a subgraph answers by reference, and no others', () => {
    const answered = ['identity', 'domains', 'billing', 'support'].flatMap((name) => answeredBy(name));
    expect(owners.map(([, { type }]) => type).sort()).toEqual([...new Set(answered)].sort());
  });

  it.each(owners)('%s_… leads to the subgraph that answers it, and its type is a node', (_, owner) => {
    expect(answeredBy(owner.subgraph)).toContain(owner.type);
    const node = schema.getType('Node');
    const types = isInterfaceType(node) ? schema.getPossibleTypes(node) : [];
    expect(types.map(String)).toContain(owner.type);
  });

  it.each(owners)('%s_… is how the ids of its type begin', (prefix, { type }) => {
    const definition = schema.getType(type);
    const id = definition !== undefined && 'getFields' in definition ? definition.getFields().id : undefined;
    expect(id?.description).toMatch(new RegExp(`e\\.g\\. ${prefix}_`, 'i'));
  });
});

/** The types that a subgraph resolves by id. */
function answeredBy(subgraph: string): string[] {
  const { definitions } = parse(readFileSync(subgraphSchemaFile(subgraph), 'utf8'));
  return definitions
    .filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
    .filter(hasResolvableKey)
    .map(({ name }) => name.value);
}

function hasResolvableKey({ directives = [] }: ObjectTypeDefinitionNode): boolean {
  const keys = directives.filter(({ name }) => name.value === 'key');
  return keys.some(
    ({ arguments: given = [] }) =>
      given.every(({ name }) => name.value !== 'resolvable') &&
      // What staff sees of a customer is asked for with a reason beside, and is no node.
      given.some(({ value }) => value.kind === Kind.STRING && value.value === 'id'),
  );
}
