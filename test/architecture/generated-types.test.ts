import { readApiSchema } from '@customer-area/gateway/schema/files';
import { problemsOfTypes, shownInGuide } from '../harness/generated-types';

const QUERY = `query Mine($after: String) {
  me { username }
  orders(first: 2, after: $after) { edges { node { id status createdAt total { amount } } } pageInfo { endCursor } }
}`;
const MUTATION = `mutation Pay($input: PayOrderInput!) {
  payOrder(input: $input) { __typename ... on PaymentCompleted { order { id } } ... on Refusal { code message } }
}`;

/** Code of an app: each line is right only with the types that the guide promises. */
const USE = `import { graphql } from './gql';
import type { DocumentType } from './gql';
const mine = graphql(${'`'}${QUERY}${'`'});
const pay = graphql(${'`'}${MUTATION}${'`'});
export function read(data: DocumentType<typeof mine>, paid: DocumentType<typeof pay>) {
  const node = data.orders?.edges[0]?.node;
  const createdAt: string | undefined = node?.createdAt;
  const isPaid: boolean = node?.status === 'PAID';
  // @ts-expect-error an enum is no free text
  const wrong: 'NO_SUCH_STATUS' | undefined = node?.status;
  // @ts-expect-error a date is not of any type
  const number: number | undefined = node?.createdAt;
  const code: string | null = 'code' in paid.payOrder ? paid.payOrder.code : null;
  return { createdAt, isPaid, wrong, number, code };
}
`;

describe('the configuration that the guide to clients shows for graphql-codegen', () => {
  it('makes types of the schema that compile, dates and enums among them', async () => {
    expect(shownInGuide()).toMatchObject({ output: 'src/gql/', preset: 'client' });
    const documents = [QUERY, MUTATION];
    expect(await problemsOfTypes({ schema: readApiSchema(), documents, use: USE })).toEqual([]);
  });
});
