import { percentOf, sum } from '@customer-area/shared/money';
import Decimal from 'decimal.js';
import { alikeTaxed, allocate, type LineTax } from '../../pricing';

/** A line of an invoice, and what was credited of it. Positive cents. */
export interface CreditableLine extends LineTax {
  readonly lineId: string;
  readonly net: number;
  readonly vat: number;
  /** With VAT, or the net amount under split payment. */
  readonly paidCents: number;
  readonly creditedCents: number;
  readonly creditedNet: number;
  readonly creditedVat: number;
}

export interface WantedCredit {
  readonly lineId: string;
  /** Of what was paid for the line; null for all that is left. */
  readonly grossCents: number | null;
}

export interface CreditedLine<Line extends CreditableLine> {
  readonly line: Line;
  /** Of what was paid. */
  readonly cents: number;
  readonly net: number;
  readonly vat: number;
}

/**
 * How a credit note divides what it gives back into net and VAT. What the customer gets is as wanted, to the cent; the VAT
 * is a line's part of what was invoiced, unless the cents of many lines add up to more than a summary may differ from its
 * rate: then it is that of the sum. All notes of an invoice together are the invoice.
 */
export function creditAmounts<Line extends CreditableLine>(
  lines: readonly Line[],
  wanted: readonly WantedCredit[],
  splitPayment: boolean,
): readonly CreditedLine<Line>[] | 'NOTHING_LEFT' {
  const named = new Set(wanted.map(({ lineId }) => lineId));
  if (named.size < wanted.length) throw new RangeError('a line is credited twice by one note');
  const taken = wanted.map(({ lineId, grossCents }) => {
    const line = lines.find((one) => one.lineId === lineId);
    if (line === undefined) throw new RangeError(`the invoice has no line ${lineId}`);
    if (grossCents !== null && !(Number.isSafeInteger(grossCents) && grossCents > 0))
      throw new RangeError(`not an amount to credit: ${grossCents}`);
    const left = line.paidCents - line.creditedCents;
    return { line, left, cents: grossCents ?? left };
  });
  if (taken.some(({ cents, left }) => cents > left)) return 'NOTHING_LEFT';
  const some = taken.filter(({ cents }) => cents > 0);
  if (some.length === 0) return 'NOTHING_LEFT';
  const groups = alikeTaxed(some.map(({ line }) => line)).map((group) =>
    group.flatMap((index) => some[index] ?? []),
  );
  return groups.flatMap((group) => divided(group, lines, splitPayment));
}

interface Taken<Line> {
  readonly line: Line;
  readonly cents: number;
}

/** Lines that are taxed alike. */
function divided<Line extends CreditableLine>(
  group: readonly Taken<Line>[],
  all: readonly Line[],
  splitPayment: boolean,
): CreditedLine<Line>[] {
  const [first] = group;
  if (first === undefined) return [];
  const { vatRate, vatNature } = first.line;
  const alike = all.filter((line) => line.vatRate === vatRate && line.vatNature === vatNature);
  const left = {
    net: sum(alike.map(({ net, creditedNet }) => net - creditedNet)),
    vat: sum(alike.map(({ vat, creditedVat }) => vat - creditedVat)),
  };
  const cents = sum(group.map((one) => one.cents));
  const parts = group.map(vatPart);
  const vat = vatOfGroup({ cents, ofParts: sum(parts), left, vatRate, splitPayment });
  const vats =
    vat === sum(parts)
      ? parts
      : allocate(
          vat,
          group.map((one) => one.cents),
        );
  return group.map(({ line, cents: ofLine }, index) => {
    const vatOfLine = vats[index] ?? 0;
    return { line, cents: ofLine, net: splitPayment ? ofLine : ofLine - vatOfLine, vat: vatOfLine };
  });
}

/** Rounded on all that is credited of the line so far, so that its notes add up to what was invoiced. */
function vatPart({ line, cents }: Taken<CreditableLine>): number {
  const soFar = new Decimal(line.vat)
    .times(line.creditedCents + cents)
    .dividedBy(line.paidCents)
    .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
    .toNumber();
  return Math.min(Math.max(0, soFar - line.creditedVat), cents);
}

interface Amounts {
  readonly net: number;
  readonly vat: number;
}

interface Group {
  readonly cents: number;
  /** The lines' parts of the VAT. */
  readonly ofParts: number;
  /** Of everything on the invoice that is taxed alike, before this note. */
  readonly left: Amounts;
  readonly vatRate: string;
  readonly splitPayment: boolean;
}

/** What is left after the note has to keep to the rate as well: it may be the next note. */
function vatOfGroup({ cents, ofParts, left, vatRate, splitPayment }: Group): number {
  const [least, most] = splitPayment
    ? // The VAT comes on top: what is left of it goes with the last of the net.
      [cents === left.net ? left.vat : 0, left.vat]
    : [Math.max(0, cents - left.net), Math.min(cents, left.vat)];
  const net = splitPayment ? cents : cents - ofParts;
  const after = { net: left.net - net, vat: left.vat - ofParts };
  const keeps = [{ net, vat: ofParts }, after].every((amounts) => keepsToRate(amounts, vatRate));
  if (keeps && ofParts >= least && ofParts <= most) return ofParts;
  // Whatever the invoice is off by is shared by the note and the rest.
  const rate = new Decimal(vatRate).dividedBy(100);
  const off = rate.times(-left.net).plus(left.vat).dividedBy(2);
  const wanted = off.plus(rate.times(cents)).dividedBy(splitPayment ? 1 : rate.plus(1));
  return Math.min(Math.max(wanted.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber(), least), most);
}

/** A summary may differ by a cent from its rate (FatturaPA 00421). */
const keepsToRate = ({ net, vat }: Amounts, rate: string) => Math.abs(vat - percentOf(net, rate)) <= 1;
