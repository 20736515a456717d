import { CallerFault } from '@customer-area/shared/errors';
import { parse } from 'graphql';
import { errorsOfFailedFetch } from './failed-fetch';

const away = new CallerFault('UNAVAILABLE');
const paths = (source: string, variables: Record<string, unknown> = {}) =>
  errorsOfFailedFetch(away, parse(source), variables).map(({ path }) => path);
const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Domain { __typename orders { totalCount } last: orders(first: 1) { totalCount } } } }`;

describe('a fetch that failed', () => {
  it('has an error for every field of the page that it should have brought, by the client’s names', () => {
    expect(paths('{ __typename tickets { edges { cursor } } mine: ticket(id: "x") { id } }')).toEqual([
      ['tickets'],
      ['mine'],
    ]);
  });

  it('has none for what was not asked for after all', () => {
    const source =
      'query ($no: Boolean!) { a b @include(if: $no) c @skip(if: true) ... @include(if: $no) { d } }';
    expect(paths(source, { no: false })).toEqual([['a']]);
  });

  it('names the fields of one entity, and of a list the list alone', () => {
    const one = { __typename: 'Domain', id: 'a' };
    expect(paths(ENTITIES, { representations: [one] })).toEqual([
      ['_entities', 0, 'orders'],
      ['_entities', 0, 'last'],
    ]);
    expect(paths(ENTITIES, { representations: [one, one] })).toEqual([['_entities']]);
  });

  it('keeps its code and its cause', () => {
    const [error] = errorsOfFailedFetch(away, parse('{ a }'), {});
    expect(error?.extensions).toEqual({ code: 'UNAVAILABLE' });
    expect(error?.originalError).toBe(away);
    const defect = new TypeError('SELECT secret');
    const [masked, ...others] = errorsOfFailedFetch(defect, undefined, {});
    expect([masked?.originalError, masked?.path, others]).toEqual([defect, undefined, []]);
  });
});
