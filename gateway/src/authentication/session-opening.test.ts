import { type OperationDefinitionNode, parse } from 'graphql';
import { opensSession } from './session-opening';

describe('an operation opens a session', () => {
  it.each<[string, boolean]>([
    ['mutation { refreshSession(refreshToken: "x") { accessToken } }', true],
    ['mutation { ... { ...F } } fragment F on Mutation { again: signIn { __typename } }', true],
    ['mutation { signOut }', false],
    ['mutation { signIn: signOut }', false],
    ['mutation { signIn { a } signOut }', false],
    ['mutation { ...F signIn { a } } fragment F on Mutation { signOut }', false],
    ['mutation { __typename }', false],
    ['query { signIn }', false],
    ['{ me { id } }', false],
  ])('%s: %p', (source, expected) => {
    const document = parse(source);
    expect(opensSession(document, document.definitions[0] as OperationDefinitionNode)).toBe(expected);
  });
});
