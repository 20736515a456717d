import { TypedParameter, type TypedParameterValue } from 'mysql2';

type PreparedValue = string | Buffer | null | TypedParameterValue;

/**
 * The values of a statement as its text would have them written into it, so that the server understands it as it does the text: whole
 * numbers as such (the client sends every number as a floating-point one), times as texts. Null when one of them is none of
 * these: a list, which the text protocol writes out, or what it would make NULL.
 */
export function preparedValues(values: readonly unknown[]): PreparedValue[] | null {
  const prepared: PreparedValue[] = [];
  for (const value of values) {
    const one = preparedValue(value);
    if (one === undefined) return null;
    prepared.push(one);
  }
  return prepared;
}

function preparedValue(value: unknown): PreparedValue | undefined {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return Number.isSafeInteger(value) ? wholeNumber(value) : undefined;
    case 'boolean':
      return TypedParameter.INT(value ? 1 : 0);
    default:
      if (value === null || Buffer.isBuffer(value)) return value;
      return value instanceof Date && !Number.isNaN(value.getTime()) ? timeText(value) : undefined;
  }
}

/** Of the type that the server takes it for in a text: what is made of it has another type otherwise. */
function wholeNumber(value: number): TypedParameterValue {
  return value === (value | 0) ? TypedParameter.INT(value) : TypedParameter.BIGINT(value);
}

function timeText(value: Date): string {
  return value.toISOString().slice(0, 23).replace('T', ' ');
}
