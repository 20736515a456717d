import { Kind } from 'graphql';
import { CalendarDate } from './calendar-date';

describe('a day', () => {
  it('is read and answered as it is', () => {
    expect(CalendarDate.parseValue('2024-02-29')).toBe('2024-02-29');
    expect(CalendarDate.parseLiteral({ kind: Kind.STRING, value: '1980-01-31' })).toBe('1980-01-31');
    expect(CalendarDate.serialize('1980-01-31')).toBe('1980-01-31');
  });

  it.each(['2023-02-29', '1980-1-31', '31/01/1980', '1980-01-31T00:00:00Z', '', 19800131, null])(
    'is not %j: BAD_USER_INPUT from a client, a defect of ours',
    (value) => {
      expect(() => CalendarDate.parseValue(value)).toThrow(
        expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
      );
      expect(() => CalendarDate.serialize(value)).toThrow(TypeError);
    },
  );

  it('is no literal of another kind', () => {
    expect(() => CalendarDate.parseLiteral({ kind: Kind.INT, value: '1980' })).toThrow('must be a day');
  });
});
