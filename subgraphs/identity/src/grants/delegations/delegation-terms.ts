import { addDays } from '@customer-area/shared/clock';
import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import { label } from '@customer-area/shared/free-text';
import { isId } from '@customer-area/shared/ids';
import type { AccessScope } from '../../access-scopes';
import { checkEmail } from '../../account/registration-form';
import { messages } from '../../messages';
import { spendingLimit } from '../spending-limit';

/** No delegation lasts longer: one that nobody remembers must end by itself. */
const LONGEST_DAYS = 366;
const LONGEST_PURPOSE = 200;
/** Each id travels in every access token; a longer list would make tokens that gateways refuse. */
export const MOST_DOMAINS = 50;

/** What a profile offers, as it was typed. */
export interface OfferedTerms {
  readonly email: string;
  readonly scopes: readonly AccessScope[];
  /** null for all of the profile. */
  readonly domainIds: readonly string[] | null;
  readonly until: Date;
  readonly purpose: string | null;
  /** Cents a month that may be paid with the giver's kept means and credit. */
  readonly spendingLimitCents: number;
}

/** The same with every part checked, and nothing twice; BAD_USER_INPUT that names the field for what is wrong. */
export function checkedTerms(offered: OfferedTerms, now: Date): OfferedTerms {
  const email = checkEmail(offered.email);
  if (!email.ok) throw badInput('email', messages.localized('fault.email'));
  const scopes = [...new Set(offered.scopes)];
  if (scopes.length === 0) throw badInput('scopes', faultText('input.atLeastOne'));
  if (offered.until <= now) throw badInput('expiresAt', faultText('input.future'));
  if (offered.until > addDays(now, LONGEST_DAYS))
    throw badInput('expiresAt', messages.localized('fault.daysAhead', { days: LONGEST_DAYS }));
  return {
    email: email.value,
    scopes,
    domainIds: offered.domainIds === null ? null : checkedDomains(offered.domainIds),
    until: offered.until,
    purpose: label('purpose', offered.purpose, LONGEST_PURPOSE),
    spendingLimitCents: spendingLimit('spendingLimit.amount', offered.spendingLimitCents),
  };
}

function checkedDomains(typed: readonly string[]): readonly string[] {
  const domainIds = [...new Set(typed)];
  if (domainIds.length < 1 || domainIds.length > MOST_DOMAINS)
    throw badInput('domainIds', messages.localized('fault.someDomains', { most: MOST_DOMAINS }));
  // Something that cannot be an id is an id of nothing: the answer is the one for an absent domain.
  if (!domainIds.every((id) => isId(id, 'dom'))) throw notFound();
  return domainIds;
}

/** What these scopes open is the profile's as a whole and cannot be cut down to some domains. */
const ABOUT_THE_WHOLE: ReadonlySet<AccessScope> = new Set(['invoices:read', 'tickets:read', 'tickets:write']);

/** Whether the scopes can be granted for some domains only. */
export function fitSomeDomains(scopes: readonly AccessScope[]): boolean {
  return !scopes.some((scope) => ABOUT_THE_WHOLE.has(scope));
}
