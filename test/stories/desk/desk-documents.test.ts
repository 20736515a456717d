import { readStaffSchema } from '@customer-area/gateway/schema/files';
import { buildSchema, Kind, type OperationDefinitionNode, parse, specifiedRules, validate } from 'graphql';
import { NoDeprecatedCustomRule } from 'graphql/validation/rules/custom/NoDeprecatedCustomRule';
import { deskDocument, deskDocuments } from './desk-documents';

const schema = buildSchema(readStaffSchema());
const parsed = (name: string) => parse(deskDocument(name));

describe('the documents of the desk', () => {
  it('are there', () => {
    expect(deskDocuments.length).toBeGreaterThan(20);
  });

  it.each(deskDocuments)('%s fits the API of staff, with nothing that will go', (name) => {
    expect(validate(schema, parsed(name), [...specifiedRules, NoDeprecatedCustomRule])).toEqual([]);
  });

  it.each(deskDocuments)('%s is one operation of that name', (name) => {
    const { definitions } = parsed(name);
    expect(definitions.map(({ kind }) => kind)).toEqual([Kind.OPERATION_DEFINITION]);
    const [operation] = definitions as OperationDefinitionNode[];
    const words = operation?.name?.value.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    expect(words).toBe(name);
  });
});
