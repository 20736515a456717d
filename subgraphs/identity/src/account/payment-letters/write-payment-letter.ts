import { paymentLetter, type paymentRequested } from '@customer-area/billing/contract';
import type { Clock } from '@customer-area/shared/clock';
import type { PayloadOf } from '@customer-area/shared/contract';
import { type Database, isDuplicate } from '@customer-area/shared/database';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { defineJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import { type Addressee, type LetterStore, letterTexts, writeLetter } from '../../letters';

type Reason = PayloadOf<typeof paymentRequested>['reason'];

export const PAYMENT_LETTER = defineJob({ name: 'payment-letter.write', delays: TWO_DAYS });

type Facts = Parameters<typeof letterTexts.paymentRequested>[0] & { readonly note: string | null };

export interface PaymentLetterDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly letters: LetterStore;
  readonly profiles: { find(profileId: string): Promise<Addressee | null> };
  readonly billing: Peer;
  /** Where links lead: the configured origin, never a Host header. */
  readonly publicOrigin: string;
}

/** Of a job about one letter: the reason is short, because a subject is. */
const SHORT = {
  ...{ ASKED: 'ask', AUTHENTICATION_REQUIRED: 'auth', PROPOSED: 'prop' },
} as const satisfies Record<Reason, string>;

export const paymentLetterSubject = (reason: Reason, subjectId: string) => `${SHORT[reason]}:${subjectId}`;

/**
 * Writes to a profile with a link that pays an order, made only now and known to nobody else. One job is one letter, whatever dies on
 * the way; nobody is asked for what was paid or cancelled meanwhile.
 */
export async function writePaymentLetter(
  { database, clock, letters, profiles, billing, publicOrigin }: PaymentLetterDeps,
  job: Pick<Job, 'id' | 'subjectId'>,
): Promise<void> {
  const [reason, subjectId = ''] = job.subjectId.split(':');
  const asked = await askOperation(billing, paymentLetter, { subjectId });
  if (asked === null) return;
  const to = await profiles.find(asked.profileId);
  if (to === null) return;
  const facts = { ...asked, link: `${publicOrigin}/pay?token=${asked.token}` };
  const content = contentOf(reason, facts);
  try {
    await database.transact((manager) =>
      writeLetter(letters, manager, {
        id: job.id.replace('job', 'ltr'),
        kind: 'payment.requested',
        ...{ to, content },
        at: clock.now(),
      }),
    );
  } catch (error) {
    // The same job has written it before.
    if (!isDuplicate(error)) throw error;
  }
}

function contentOf(reason: string | undefined, facts: Facts) {
  if (reason === SHORT.PROPOSED) return letterTexts.orderProposed({ ...facts, note: facts.note ?? '' });
  if (reason === SHORT.AUTHENTICATION_REQUIRED) return letterTexts.paymentToAuthenticate(facts);
  return letterTexts.paymentRequested(facts);
}
