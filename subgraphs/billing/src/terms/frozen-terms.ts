import type { TermsRow } from './terms.entity';

/** What the customer said about the terms when placing an order. */
export interface AcceptedTerms {
  /** The version that was accepted; null when nothing was said. */
  readonly version: string | null;
  /** Everything is to be carried out at once, knowing that the right of withdrawal ends with it. */
  readonly immediateExecution: boolean;
}

/** The terms as an order keeps them. */
export interface FrozenTerms {
  readonly version: string;
  readonly sha256It: string;
  readonly sha256En: string;
  readonly accepted: boolean;
  readonly immediateExecution: boolean;
}

/** Nobody was asked: a renewal that places itself. */
export const NOTHING_SAID: AcceptedTerms = { version: null, immediateExecution: false };

/** Whether what was accepted, if anything, is what is in force. */
export function isInForce({ version }: Pick<TermsRow, 'version'>, said: AcceptedTerms): boolean {
  return said.version === null || said.version === version;
}

export function frozenTerms({ version, sha256It, sha256En }: TermsRow, said: AcceptedTerms): FrozenTerms {
  const { immediateExecution } = said;
  return { version, sha256It, sha256En, accepted: said.version !== null, immediateExecution };
}
