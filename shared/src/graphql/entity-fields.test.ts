import { type FieldNode, type FragmentDefinitionNode, Kind, parse } from 'graphql';
import { entityFields } from './entity-fields';

const asking = (selection: string, fragments = '') => {
  const { definitions } = parse(
    `query ($r: [_Any!]!) { _entities(representations: $r) ${selection} } ${fragments}`,
  );
  const [operation, ...rest] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  const named = rest as FragmentDefinitionNode[];
  return {
    fieldNodes: operation.selectionSet.selections as FieldNode[],
    fragments: Object.fromEntries(named.map((fragment) => [fragment.name.value, fragment])),
  };
};
const of = (...types: string[]) => types.map((__typename) => ({ __typename, id: 'x' }));

describe('what is asked of entities', () => {
  it('is each field of each type that is there, however the fragments are written', () => {
    const asked = asking(
      '{ __typename ... on Profile { id: id all: invoices { id } ... { orders { id } } } ...Names ... on Ticket { number } }',
      'fragment Names on Domain { __typename name }',
    );
    expect(entityFields(of('Profile', 'Domain', 'Profile'), asked)).toEqual([
      'Profile.id',
      'Profile.invoices',
      'Profile.orders',
      'Domain.name',
    ]);
  });

  it('is the type alone where nothing of it is asked', () => {
    expect(entityFields(of('Profile'), asking('{ __typename ... on Domain { name } }'))).toEqual(['Profile']);
  });
});
