import { buildSchema } from 'graphql';
import { describeAccess } from './describe-access';
import { anyone, freshlySignedIn, signedIn, within } from './rules';

it('says at each ruled field what keys and delegations may do there', () => {
  const schema = buildSchema(
    'type Query { "A thing." a: Int b: Int c: Int d: Int } type Mutation { e: Int }',
  );
  describeAccess(schema, {
    fields: {
      Query: { a: within('domains:read'), b: signedIn, c: anyone, d: freshlySignedIn },
      Mutation: { absent: signedIn },
    },
    types: {},
  });
  const { a, b, c, d } = schema.getQueryType()?.getFields() ?? {};
  expect(a?.description).toBe('A thing.\n\nAPI keys and delegations need the scope DOMAINS_READ.');
  expect(b?.description).toBe('In person only: not through an API key or a delegation.');
  expect(c?.description).toBeUndefined();
  expect(d?.description).toContain('in the last ten minutes');
});
