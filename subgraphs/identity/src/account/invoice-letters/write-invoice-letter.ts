import { invoiceLetter } from '@customer-area/billing/contract';
import type { Clock } from '@customer-area/shared/clock';
import type { OutputOf } from '@customer-area/shared/contract';
import { type Database, isDuplicate } from '@customer-area/shared/database';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { defineJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import { toLocale } from '@customer-area/shared/locale';
import { type Addressee, type LetterStore, letterTexts, writeLetter } from '../../letters';

/** One letter with a document: to the profile, or to the second address of its billing data. */
export const INVOICE_LETTER = defineJob({ name: 'invoice-letter.write', delays: TWO_DAYS });

export interface InvoiceLetterDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly letters: LetterStore;
  readonly profiles: { find(profileId: string): Promise<Addressee | null> };
  readonly billing: Peer;
}

type Asked = NonNullable<OutputOf<typeof invoiceLetter>>;

/** Why a document is mailed: it has just been issued, or somebody wants it once more. */
export type InvoiceLetterReason = 'issued' | 'asked for';

const LETTERS = {
  issued: { own: 'io', second: 'is' },
  'asked for': { own: 'o', second: 's' },
} as const;

/** Which letter it is, of which document: a subject is at most 60 characters, which two ids with their prefixes are not. */
export const invoiceLetterSubject = (letter: {
  readonly to: 'own' | 'second';
  readonly reason: InvoiceLetterReason;
  readonly profileId: string;
  readonly invoiceId: string;
}) => [LETTERS[letter.reason][letter.to], bare(letter.profileId), bare(letter.invoiceId)].join(':');

const bare = (id: string): string => id.slice(id.indexOf('_') + 1);

/** Writes one letter with a document in it. One job is one letter, whatever dies on the way. */
export async function writeInvoiceLetter(
  { database, clock, letters, profiles, billing }: InvoiceLetterDeps,
  job: Pick<Job, 'id' | 'subjectId'>,
): Promise<void> {
  const [which = '', profile = '', invoice = ''] = job.subjectId.split(':');
  const profileId = `prf_${profile}`;
  const owner = await profiles.find(profileId);
  if (owner === null) return;
  const locale = toLocale(owner.locale);
  const asked = await askOperation(billing, invoiceLetter, {
    profileId,
    invoiceId: `inv_${invoice}`,
    locale,
  });
  if (asked === null) return;
  // Nobody asked for it, and there is nothing to send: it is from before documents were kept whole.
  if (asked.pdf === null && which.startsWith('i')) return;
  const email = which.endsWith('s') ? asked.secondEmail : owner.email;
  if (email === null) return;
  try {
    await database.transact((manager) =>
      writeLetter(letters, manager, {
        id: job.id.replace('job', 'ltr'),
        kind: 'invoice.mailed',
        to: { ...owner, email },
        content: (language) => ({
          ...letterTexts.invoiceMailed(asked)(language),
          attachment: attachmentOf(asked),
        }),
        at: clock.now(),
      }),
    );
  } catch (error) {
    // The same job has written it before.
    if (!isDuplicate(error)) throw error;
  }
}

function attachmentOf({ number, pdf }: Asked) {
  if (pdf === null) return null;
  return { fileName: `${number}.pdf`, mediaType: 'application/pdf', base64: pdf };
}
