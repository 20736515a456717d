import { UnreadableBankFile } from './bank-entry';

const MOST_DIGITS = 13;

/** Cents of an amount without a sign: `1234.5` with a point, or a comma where that is asked for. */
export function centsOf(text: string | null, line: number, decimal: '.' | ',' = '.'): number {
  const [whole = '', fraction = '', ...more] = (text ?? '').split(decimal);
  const isAmount = /^\d+$/.test(whole) && /^\d{0,2}0*$/.test(fraction) && more.length === 0;
  if (!isAmount || whole.length > MOST_DIGITS) throw new UnreadableBankFile('AMOUNT_INVALID', line);
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0').slice(0, 2));
}

/** `YYYY-MM-DD` of a day that exists. */
export function dayOf(year: string, month: string, day: string, line: number): string {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${written}T00:00:00Z`);
  if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== written)
    throw new UnreadableBankFile('DATE_INVALID', line);
  return written;
}
