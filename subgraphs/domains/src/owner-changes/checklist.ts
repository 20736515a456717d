import type { CheckState, DocumentState, Item, Occasion, OwnerChangeState, Party } from './owner-change';

/** A row of the dated table that says what has to be given. */
export interface ItemRule {
  readonly registry: string;
  /** `*`: every extension of the registry. */
  readonly tld: string;
  readonly occasion: Occasion | '*';
  readonly subjectType: string;
  readonly party: Party;
  readonly item: Item;
  readonly validFrom: Date;
  /** Null while it has no end. */
  readonly validUntil: Date | null;
}

export interface PartyOfCase {
  readonly registry: string;
  readonly tlds: readonly string[];
  readonly occasion: Occasion;
  readonly party: Party;
  /** What kinds of subject it is: one for each of its registrants. */
  readonly subjectTypes: readonly string[];
}

const ANY = '*';

/** What a party has to give, by the rows in force: rows add up, and none takes away what another one asks for. */
export function itemsOf(rules: readonly ItemRule[], of: PartyOfCase, at: Date): Item[] {
  const asked = rules.filter(
    (rule) =>
      rule.registry === of.registry &&
      rule.party === of.party &&
      (rule.tld === ANY || of.tlds.includes(rule.tld)) &&
      (rule.occasion === ANY || rule.occasion === of.occasion) &&
      (rule.subjectType === ANY || of.subjectTypes.includes(rule.subjectType)) &&
      rule.validFrom <= at &&
      (rule.validUntil === null || rule.validUntil > at),
  );
  return [...new Set(asked.map(({ item }) => item))];
}

/** How an item stands by its documents: what was refused stands until another one has come, or it is withdrawn. */
export function checkOf(
  documents: readonly { readonly state: DocumentState; readonly reason: string | null }[],
): { readonly state: CheckState; readonly reason: string | null } {
  const has = (...states: DocumentState[]) => documents.find(({ state }) => states.includes(state));
  if (has('SCANNING', 'IN_REVIEW') !== undefined) return { state: 'IN_REVIEW', reason: null };
  const refused = has('REFUSED');
  if (refused !== undefined) return { state: 'REFUSED', reason: refused.reason };
  return { state: has('ACCEPTED') === undefined ? 'MISSING' : 'ACCEPTED', reason: null };
}

/** Where a case stands once both parties are known, by all that they have to give. */
export function stateBy(
  checks: readonly { readonly state: CheckState }[],
): Extract<OwnerChangeState, 'DOCUMENTS' | 'IN_REVIEW' | 'READY'> {
  if (checks.every(({ state }) => state === 'ACCEPTED')) return 'READY';
  return checks.some(({ state }) => state === 'MISSING' || state === 'REFUSED') ? 'DOCUMENTS' : 'IN_REVIEW';
}
