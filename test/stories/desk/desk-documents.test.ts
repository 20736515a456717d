import { readStaffSchema } from '@customer-area/gateway/schema/files';
import { buildSchema, Kind, type OperationDefinitionNode, parse, specifiedRules, validate } from 'graphql';
import { NoDeprecatedCustomRule } from 'graphql/validation/rules/custom/NoDeprecatedCustomRule';
import { problemsOfTypes } from '../../harness/generated-types';
import { deskDocument, deskDocuments } from './desk-documents';

/** Code of a program for staff: each line is right only with the types of its document. */
const USE = `import type { AnswerTicketMutation, AnswerTicketMutationVariables, ReadTicketQuery } from './gql/graphql';
export function read(ticket: ReadTicketQuery, answer: AnswerTicketMutation) {
  const number: string | undefined = ticket.deskTicket?.ticket.number;
  // @ts-expect-error there may be no such ticket
  const place = ticket.deskTicket.place;
  const code: string | null = 'code' in answer.answerTicket ? answer.answerTicket.code : null;
  // @ts-expect-error it takes the id of a ticket
  const variables: AnswerTicketMutationVariables = { message: 'Risolto.' };
  return { number, place, code, variables };
}
`;

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

  it('make types that compile: what may be absent is told from what may not', async () => {
    const documents = deskDocuments.map(deskDocument);
    expect(await problemsOfTypes({ schema: readStaffSchema(), documents, use: USE })).toEqual([]);
  });
});
