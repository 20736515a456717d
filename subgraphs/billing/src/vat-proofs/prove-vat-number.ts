import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { numberToProve, type VatCustomer, type VatProof, type VatTableStore } from '../vat';
import type { VatProofRow } from './vat-proof.entity';
import type { VatProofStore } from './vat-proof.store';
import type { ViesPort } from './vies/vies-port';

export interface ProveVatNumberDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly vatTables: VatTableStore;
  readonly vatProofs: VatProofStore;
  readonly vies: ViesPort;
}

/** What is known of the VAT number of a customer whose tax depends on it. */
export type ProvenVat =
  | { readonly vatProof: VatProof }
  /** Taxed; `vatUnproven` when nobody could say whether the number is in force. */
  | { readonly vatProof: null; readonly vatUnproven?: string };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How long an answer counts: a number rarely goes out of force, and a register is rarely away for long. */
const COUNTS_FOR: Readonly<Record<VatProofRow['answer'], number>> = {
  VALID: 30 * DAY,
  INVALID: DAY,
  UNAVAILABLE: 10 * MINUTE,
};

/** Asks VIES about the number of a business elsewhere in the Union, unless an earlier answer still counts. */
export async function proveVatNumber(
  deps: ProveVatNumberDeps,
  profileId: ProfileId,
  customer: VatCustomer,
): Promise<ProvenVat> {
  // Most customers are at home, and are not worth reading the tables for.
  if (customer.country.toUpperCase() === 'IT') return { vatProof: null };
  const { database, clock, vatTables, vatProofs, vies } = deps;
  const now = clock.now();
  const number = numberToProve(customer, await vatTables.read(database.read), now);
  if (number === null) return { vatProof: null };
  const known = await vatProofs.latest(database.read, profileId, number);
  if (known !== null && now.getTime() - known.askedAt.getTime() < COUNTS_FOR[known.answer])
    return provenBy(known);
  const answer = await vies.check(number);
  const proof: VatProofRow = {
    id: newId('vpf'),
    profileId,
    number,
    answer: answer.kind,
    answerId: answer.kind === 'VALID' ? answer.answerId : null,
    askedAt: now,
  };
  await vatProofs.insert(database.read, proof);
  return provenBy(proof);
}

function provenBy({ answer, number, answerId, askedAt }: VatProofRow): ProvenVat {
  if (answer === 'VALID') return { vatProof: { number, answerId, askedAt: askedAt.toISOString() } };
  return answer === 'UNAVAILABLE' ? { vatProof: null, vatUnproven: number } : { vatProof: null };
}
