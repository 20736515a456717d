import { createHash, randomBytes } from 'node:crypto';
import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { CallerFault } from '@customer-area/shared/errors';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { verificationLetter } from '../../contract';
import type { RequestVerificationDeps } from './request-verification';
import { daysUntil, verificationTerms } from './verification';
import type { VerificationLinkStore } from './verification-link.store';

export interface LetterOperationDeps extends RequestVerificationDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly verificationLinks: VerificationLinkStore;
}

/** As long as a suspension may last before somebody reads the letter again. */
const LINK_DAYS = 30;

/** What is stored of the secret of a link. A plain hash is enough: 256 bits cannot be guessed. */
export function hashOfLink(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** What identity needs to write a letter about a verification: no fact carries the address or the link. */
export function letterOperation(deps: LetterOperationDeps): InternalHandlers {
  const { database, clock, registrants, verifications, affectedDomains, verificationLinks } = deps;
  return answerOperation(verificationLetter, ({ verificationId }) =>
    database.transact(async (manager) => {
      const now = clock.now();
      const verification = await verifications.ofTimer(manager, verificationId);
      if (verification === null || verification.dueAt === null) return null;
      const { state, registrantId, dueAt } = verification;
      if (state !== 'PENDING' && state !== 'SUSPENDED') return null;
      const registrant = await registrants.ofJob(manager, registrantId);
      if (registrant === null) return null;
      const { email, locale, firstName, lastName, companyName } = registrant;
      // Its data is still to come: to be asked again.
      if (email === null) throw new CallerFault('UNAVAILABLE');
      const profileId = trustedProfileId(verification.profileId);
      const versions = verificationTerms(deps.tldRules, now)?.policyVersions ?? [];
      const { count, names } = await affectedDomains.ofRegistrant(
        manager,
        { profileId, registrantId },
        versions,
      );
      if (count === 0) return null;
      const token = randomBytes(32).toString('base64url');
      await verificationLinks.insert(manager, {
        tokenHash: hashOfLink(token),
        ...{ profileId, verificationId },
        createdAt: now,
        expiresAt: addDays(now, LINK_DAYS),
      });
      return {
        ...{ profileId, email, locale: locale ?? 'it', firstName, lastName, companyName, token },
        ...{ domains: count, names: [...names], dueAt },
        daysLeft: daysUntil(dueAt, now),
        suspended: state === 'SUSPENDED',
      };
    }),
  );
}
