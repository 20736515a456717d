import { notFound } from '@customer-area/shared/errors';
import type { Logger } from '@customer-area/shared/logging';
import { GraphQLError } from 'graphql';
import { ErrorFormatter } from './error-formatter';
import { nameMissingValues } from './missing-values';

describe('errors that leave the gateway', () => {
  const logged: Record<string, unknown>[] = [];
  const logger = { error: (facts: Record<string, unknown>) => logged.push(facts) } as unknown as Logger;
  const formatter = new ErrorFormatter(logger);
  const asked = { requestId: 'request-1', locale: 'en' } as const;
  const format = (message: string, extensions: Record<string, unknown>, path?: (string | number)[]) => {
    const error = new GraphQLError(message, { extensions, ...(path === undefined ? {} : { path }) });
    formatter.rememberRequest([error], asked);
    return formatter.format(error.toJSON(), error);
  };
  beforeEach(() => {
    logged.length = 0;
  });

  it('keeps codes and fields that are on the list, and drops the rest', () => {
    expect(format('no', { code: 'CONFLICT', field: 'a', serviceName: 'billing', stacktrace: [] })).toEqual({
      message: 'no',
      extensions: { code: 'CONFLICT', field: 'a' },
    });
    expect(logged).toEqual([]);
  });

  it('keeps the field that one of our rules named', () => {
    expect(format('id: no', { code: 'GRAPHQL_VALIDATION_FAILED', field: 'id' })).toEqual({
      message: 'id: no',
      extensions: { code: 'BAD_USER_INPUT', field: 'id' },
    });
  });

  it('tells a fault in the language of the request, whatever stands around it, and in Italian where there is none', () => {
    const fault = notFound();
    const wrapped = new GraphQLError(`in a fetch: ${fault.message}`, { originalError: fault });
    const told = () => formatter.format(wrapped.toJSON(), wrapped).message;
    expect(told()).toBe('in a fetch: Elemento inesistente.');
    formatter.rememberRequest([wrapped], asked);
    expect(told()).toBe('in a fetch: There is no such thing.');
  });

  it.each(['DOWNSTREAM_SERVICE_ERROR', 'INVALID_GRAPHQL', 'ER_DUP_ENTRY', undefined])(
    'masks %p and logs it once',
    (code) => {
      const out = format('request to http://billing:4000 failed', { code, serviceName: 'billing' });
      expect(out).toEqual({
        message: 'Something went wrong on our side.',
        extensions: { code: 'INTERNAL_SERVER_ERROR', incidentId: expect.any(String) },
      });
      expect(logged).toEqual([
        { incidentId: out.extensions?.incidentId, requestId: 'request-1', err: expect.any(Error) },
      ]);
    },
  );

  it('does not log again what a subgraph has masked', () => {
    expect(format('x', { code: 'INTERNAL_SERVER_ERROR', incidentId: 'i1' }).extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      incidentId: 'i1',
    });
    expect(logged).toEqual([]);
  });

  it('suggests no names and cuts long messages', () => {
    expect(
      format('Cannot query field "a". Did you mean "b" or "c"?', { code: 'BAD_USER_INPUT' }).message,
    ).toBe('Cannot query field "a".');
    expect(format('x'.repeat(50_000), { code: 'BAD_USER_INPUT' }).message).toHaveLength(1_000);
  });

  it('shows no path but the caller’s own', () => {
    expect(format('no', { code: 'NOT_FOUND' }, ['houses', '@', 'owner', '_entities']).path).toEqual([
      'houses',
    ]);
  });

  it('makes an error of a value that a subgraph left out', () => {
    const missing = [
      new GraphQLError('Cannot return null for non-nullable field Person.name.', { path: ['me', 'name'] }),
    ];
    expect(
      nameMissingValues({ data: null, extensions: { valueCompletion: missing } }, formatter, asked),
    ).toEqual({
      data: null,
      errors: [
        {
          message: 'Something went wrong on our side.',
          path: ['me', 'name'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', incidentId: expect.any(String) },
        },
      ],
    });
    expect(logged).toHaveLength(1);
  });

  it.each<[string, (string | number)[], unknown, boolean]>([
    ['is null at its place', ['ticket', 'domain', 'name'], { ticket: { domain: null } }, false],
    ['is null in a list', ['tickets', 0, 'domain', 'name'], { tickets: [{ domain: null }] }, false],
    ['took the object around it with it', ['ticket', 'domain', 'name'], { ticket: null }, true],
    ['took everything with it', ['me', 'name'], null, true],
    ['is there, a scalar of it missing', ['me', 'name'], { me: { name: null } }, true],
  ])('a reference that %s', (_how, path, data, defect) => {
    const missing = [new GraphQLError('Cannot return null for non-nullable field.', { path })];
    const answer = nameMissingValues(
      { data: data as never, extensions: { valueCompletion: missing } },
      formatter,
      asked,
    );
    expect([answer.data, answer.errors?.length ?? 0]).toEqual([data, defect ? 1 : 0]);
    expect(answer.extensions).toBeUndefined();
  });
});
