import { answerType } from './media-type';

describe('the media type of an answer', () => {
  it.each([
    [undefined, 'json'],
    ['*/*', 'json'],
    ['text/html', 'json'],
    ['application/json', 'json'],
    ['application/graphql-response+json', 'graphql'],
    ['application/graphql-response+json, application/json;q=0.9', 'graphql'],
    ['application/json;q=0.9, application/graphql-response+json', 'graphql'],
    ['application/json, application/graphql-response+json', 'json'],
    ['application/graphql-response+json;q=0.1, */*', 'json'],
    ['application/graphql-response+json; q=0', 'json'],
    ['Application/GraphQL-Response+JSON;charset=utf-8', 'graphql'],
    ['application/graphql-response+json;q=x', 'json'],
  ])('for Accept: %s is %s', (accept, kind) => {
    const type = kind === 'json' ? 'application/json' : 'application/graphql-response+json';
    expect(answerType(accept)).toBe(`${type}; charset=utf-8`);
  });
});
