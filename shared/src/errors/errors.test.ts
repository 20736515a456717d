import { GraphQLError } from 'graphql';
import {
  badInput,
  CALLER_FAULT_CODES,
  CallerFault,
  FAULT_REASONS,
  faultText,
  forbidden,
  presentError,
  unauthenticated,
} from '.';

describe('what leaves a service', () => {
  const reported: unknown[] = [];
  const present = (originalError: Error) => {
    const error = new GraphQLError(originalError.message, { originalError, path: ['orders'] });
    return presentError(error.toJSON(), error, (_id, cause) => reported.push(cause), 'en');
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

describe('the language of a fault', () => {
  const told = (fault: CallerFault, locale: 'it' | 'en') => {
    const error = new GraphQLError(fault.message, { originalError: fault });
    return presentError(error.toJSON(), error, () => undefined, locale).message;
  };
  const faults: [string, CallerFault][] = [
    ...CALLER_FAULT_CODES.map((code): [string, CallerFault] => [code, new CallerFault(code)]),
    ...FAULT_REASONS.map((reason): [string, CallerFault] => [reason, forbidden(reason)]),
    ['TOKEN_EXPIRED of no token', unauthenticated('TOKEN_EXPIRED')],
    ['a field', badInput('name', faultText('input.length', { least: 1, most: 1_000 }))],
  ];

  it.each(faults)('is that of the caller: %s', (_, fault) => {
    expect(told(fault, 'en')).toBe(fault.text.en);
    expect(told(fault, 'it')).toBe(fault.text.it);
    expect(fault.text.it).not.toBe(fault.text.en);
  });

  it('keeps the name of a field and the numbers', () => {
    const fault = badInput('name', faultText('input.length', { least: 1, most: 1_000 }));
    expect(told(fault, 'it')).toBe('name: deve avere da 1 a 1000 caratteri');
    expect(told(fault, 'en')).toBe('name: must be 1 to 1000 characters');
  });

  it('is that of the caller for what is masked as well', () => {
    const masked = new Error('secret');
    const error = new GraphQLError(masked.message, { originalError: masked });
    const message = (locale: 'it' | 'en') =>
      presentError(error.toJSON(), error, () => undefined, locale).message;
    expect([message('it'), message('en')]).toEqual([
      'Si è verificato un errore da parte nostra.',
      'Something went wrong on our side.',
    ]);
  });
});
