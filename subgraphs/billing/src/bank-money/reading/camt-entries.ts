import { centsOf } from './amounts';
import type { BankEntry } from './bank-entry';
import { bookedDay, signedCents } from './camt-values';
import { at, childrenOf, textAt, type XmlElement } from './xml-tree';

/** What banks write where they have nothing to write. */
const NOTHING = /^(NOTPROVIDED|NOTAVAILABLE|NONREF|N\/?A|-+)$/i;

/**
 * The movements of a booked entry: each of a batch with its own amount and text. A batch whose parts have no amounts, or others
 * than it has itself, is one movement that nobody takes apart.
 */
export function entriesOf(entry: XmlElement, account: string): BankEntry[] {
  const cents = signedCents(entry);
  const currency = at(entry, 'Amt')?.attributes.Ccy ?? '';
  const whole = {
    ...{ account, currency, bookedOn: bookedDay(entry) },
    isReversal: textAt(entry, 'RvslInd') === 'true',
  };
  const parts = childrenOf(entry, 'NtryDtls').flatMap((details) => childrenOf(details, 'TxDtls'));
  const [only, ...others] = parts;
  const reference = meant(textAt(entry, 'AcctSvcrRef'));
  if (only === undefined || others.length === 0) {
    const own = only === undefined ? null : meant(textAt(only, 'Refs', 'AcctSvcrRef'));
    const about = { ...payerOf(only ?? null, cents), text: textOf(only ?? null, entry) };
    return [
      { ...whole, ...about, line: entry.line, cents, reference: own ?? reference, isCollective: false },
    ];
  }
  const amounts = parts.map((part) => amountOf(part, currency, cents));
  if (sumOf(amounts) !== cents) {
    const text = parts.map((part) => textOf(part, null)).join(' ');
    const about = { payerName: null, payerIban: null, text };
    return [{ ...whole, ...about, line: entry.line, cents, reference, isCollective: true }];
  }
  return parts.map((part, index) => ({
    ...whole,
    ...payerOf(part, cents),
    line: part.line,
    cents: amounts[index] ?? 0,
    reference: meant(textAt(part, 'Refs', 'AcctSvcrRef')),
    text: textOf(part, null),
    isReversal: whole.isReversal,
    isCollective: false,
  }));
}

const sumOf = (amounts: readonly (number | null)[]): number | null =>
  amounts.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);

/** A part's own amount in the currency of the account: of the eighth version, or of the second; null where it has none. */
function amountOf(part: XmlElement, currency: string, entryCents: number): number | null {
  const amount = at(part, 'Amt') ?? at(part, 'AmtDtls', 'TxAmt', 'Amt');
  if (amount === null || amount.attributes.Ccy !== currency) return null;
  if (at(part, 'CdtDbtInd') !== null) return signedCents(part, amount);
  return Math.sign(entryCents) * centsOf(amount.text.trim(), amount.line);
}

/** Whoever is on the other side of the movement. */
function payerOf(part: XmlElement | null, cents: number) {
  const side = cents < 0 ? 'Cdtr' : 'Dbtr';
  const parties = at(part, 'RltdPties');
  return {
    payerName: textAt(parties, side, 'Nm') ?? textAt(parties, side, 'Pty', 'Nm'),
    payerIban: textAt(parties, `${side}Acct`, 'Id', 'IBAN'),
  };
}

/** Banks that give no reason of their own repeat it in what they add. */
function textOf(part: XmlElement | null, entry: XmlElement | null): string {
  const reason = at(part, 'RmtInf');
  const written = [
    ...childrenOf(reason, 'Ustrd').map(({ text }) => text.trim()),
    ...childrenOf(reason, 'Strd').map((one) => textAt(one, 'CdtrRefInf', 'Ref')),
    meant(textAt(part, 'Refs', 'EndToEndId')),
  ];
  const said = written.filter((text): text is string => text !== null && text !== '');
  if (said.length > 0) return said.join(' ');
  return textAt(part, 'AddtlTxInf') ?? textAt(entry, 'AddtlNtryInf') ?? '';
}

function meant(text: string | null): string | null {
  return text === null || NOTHING.test(text) ? null : text;
}
