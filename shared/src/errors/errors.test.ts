import { GraphQLError } from 'graphql';
import { presentError } from '.';

describe('what leaves a service', () => {
  const reported: unknown[] = [];
  const present = (originalError: Error) => {
    const error = new GraphQLError(originalError.message, { originalError, path: ['orders'] });
    return presentError(error.toJSON(), error, (_id, cause) => reported.push(cause));
  };
  beforeEach(() => {
    reported.length = 0;
  });
  const withCode = (code: string) => Object.assign(new Error(`connect ${code} /secret/place`), { code });

  it.each(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'PROTOCOL_CONNECTION_LOST'])(
    'is UNAVAILABLE when the database is gone (%s), says nothing of it, and is logged',
    (code) => {
      const wrapped = Object.assign(new Error('query failed'), { driverError: withCode(code) });
      for (const thrown of [withCode(code), wrapped]) {
        expect(present(thrown)).toEqual({
          message: 'A part of the service does not answer at the moment: try again.',
          path: ['orders'],
          extensions: { code: 'UNAVAILABLE' },
        });
      }
      expect(reported).toHaveLength(2);
    },
  );

  it.each(['ER_DUP_ENTRY', 'ENOENT', 'toString'])('is masked for anything else (%s)', (code) => {
    expect(present(withCode(code)).extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      incidentId: expect.any(String),
    });
  });
});
