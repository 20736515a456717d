import type { CodeOf } from '@customer-area/shared/contract';
import type { bankStatementCodes } from '../../../contract';

/** One movement of an account, as its bank tells it. */
export interface BankEntry {
  /** Line of the file on which it begins. */
  readonly line: number;
  /** The IBAN of the account it moved on. */
  readonly account: string;
  /** What the bank that keeps the account calls it; null where it does not say, or not for this one alone. */
  readonly reference: string | null;
  /** The day it was booked, `YYYY-MM-DD`. */
  readonly bookedOn: string;
  /** Negative: money that left. */
  readonly cents: number;
  readonly currency: string;
  /** What whoever paid has written, and the references that came with it. */
  readonly text: string;
  readonly payerName: string | null;
  readonly payerIban: string | null;
  /** The bank takes back what it had booked. */
  readonly isReversal: boolean;
  /** Several movements whose own amounts the bank does not tell, or that do not add up to what it booked. */
  readonly isCollective: boolean;
}

/** What a file says of one account. */
export interface AccountStatement {
  readonly account: string;
  readonly openingCents: number;
  readonly closingCents: number;
  readonly entries: readonly BankEntry[];
}

export type BankFileFault = CodeOf<typeof bankStatementCodes>;

/** The file is taken by nobody; the line is where it first is wrong. */
export class UnreadableBankFile extends Error {
  constructor(
    readonly code: BankFileFault,
    readonly line: number,
  ) {
    super(`${code} on line ${line}`);
  }
}
