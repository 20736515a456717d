import { NODE_OWNERS } from '@customer-area/gateway/nodes/node-owners';
import { readStaffSchema, readSupergraph } from '@customer-area/gateway/schema/files';
import {
  buildSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  isNonNullType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql';

/** Who answers for an entity: without that subgraph there is none of it. */
const OWNERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(NODE_OWNERS).map(({ type, subgraph }) => [type, subgraph.toUpperCase()]),
);

/** One part that does not answer, or is not allowed, may leave a hole in a page and never an empty one. */
describe('the nullability of the public schema', () => {
  it('lets every root field of a query be null', () => {
    const fields = Object.values(buildSchema(readStaffSchema()).getQueryType()?.getFields() ?? {});
    expect(fields.length).toBeGreaterThan(30);
    expect(fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
  });

  it('lets everything be null that another service answers', () => {
    expect(promisedForOthers(parse(readSupergraph()), OWNERS)).toEqual([]);
  });
});

describe('a promise for another service', () => {
  it('is found in its fields of an entity, and in references to one', () => {
    const supergraph = parse(`
      type Pet @join__type(graph: PETS, key: "id") @join__type(graph: SHOP, key: "id") {
        id: ID! name: String! @join__field(graph: PETS) price: Int! @join__field(graph: SHOP) }
      type Sale @join__type(graph: SHOP) { at: String! pet: Pet! pets: [Pet!] named: Pet listed: [Pet]! }
      type Visit @join__type(graph: PETS) { pet: Pet! pets: [Pet!]! }
    `);
    expect(promisedForOthers(supergraph, { Pet: 'PETS' })).toEqual(['Pet.price', 'Sale.pet', 'Sale.pets']);
  });
});

function promisedForOthers(supergraph: DocumentNode, owners: Readonly<Record<string, string>>): string[] {
  return objectsIn(supergraph).flatMap((type) =>
    (type.fields ?? [])
      .filter((field) => {
        const graphs = graphsOf(field, type);
        const isForeign = (entity: string) =>
          owners[entity] !== undefined && graphs.some((graph) => graph !== owners[entity]);
        const isOwnField = field.name.value === 'id';
        return (
          (!isOwnField && isForeign(type.name.value) && field.type.kind === Kind.NON_NULL_TYPE) ||
          (isForeign(nameOf(field.type)) && isPromised(field.type))
        );
      })
      .map((field) => `${type.name.value}.${field.name.value}`),
  );
}

function objectsIn(supergraph: DocumentNode): ObjectTypeDefinitionNode[] {
  return supergraph.definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
}

/** The subgraphs that answer a field: those it names, or all that have the type. */
function graphsOf(field: FieldDefinitionNode, type: ObjectTypeDefinitionNode): string[] {
  const named = graphsNamed(field.directives, 'join__field');
  return named.length > 0 ? named : graphsNamed(type.directives, 'join__type');
}

function graphsNamed(directives: readonly ConstDirectiveNode[] | undefined, name: string): string[] {
  return (directives ?? []).flatMap((directive) => {
    const graph = argumentsOf(directive).get('graph');
    return directive.name.value === name && graph !== undefined ? [graph] : [];
  });
}

function argumentsOf({ arguments: given = [] }: ConstDirectiveNode): ReadonlyMap<string, string> {
  return new Map(given.map(({ name, value }) => [name.value, 'value' in value ? String(value.value) : '']));
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

/** Whether the object itself may not be null: neither alone nor as an item of a list. */
function isPromised(type: TypeNode): boolean {
  if (type.kind === Kind.LIST_TYPE) return type.type.kind === Kind.NON_NULL_TYPE;
  if (type.kind === Kind.NON_NULL_TYPE) return type.type.kind === Kind.NAMED_TYPE || isPromised(type.type);
  return false;
}
