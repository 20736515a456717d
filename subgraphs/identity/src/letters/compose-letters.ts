import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { RecordedEvent } from '@customer-area/shared/events';
import { answerOperation } from '@customer-area/shared/http';
import type { JobHandler } from '@customer-area/shared/jobs';
import type { Logger } from '@customer-area/shared/logging';
import type { SellerFacts } from '@customer-area/shared/seller';
import { SignedAddresses } from '@customer-area/shared/signed-addresses';
import type { EntityManager } from 'typeorm';
import { letterBounces } from '../../contract';
import { LetterStore } from './letter.store';
import type { CameBackDeps } from './letter-came-back';
import { SandboxMailResolver } from './sandbox-mail.resolver';
import { SandboxMailStore } from './sandbox-mail.store';
import { SEND_LETTER, sendLetter } from './send-letter';
import { smtpMailer } from './smtp-mailer';
import { takeReport } from './take-report';
import { type LettersPreferences, type Recipients, writeAboutFact } from './write-about-fact';

export interface LettersDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly config: {
    readonly SMTP_URL?: string | undefined;
    readonly MAIL_FROM: string;
    readonly MAIL_RETURN_DOMAIN?: string | undefined;
    readonly MAIL_DKIM_KEY?: string | undefined;
    readonly MAIL_DKIM_SELECTOR: string;
    readonly SERVICE_KEY: string;
    readonly SANDBOX: boolean;
    readonly SELLER: SellerFacts;
    readonly PUBLIC_ORIGIN: string;
  };
  /** Whom letters are for; profiles and logins stand in districts above. */
  readonly recipients: Recipients;
  readonly isMailWanted: LettersPreferences;
  readonly markUndeliverable: CameBackDeps['markUndeliverable'];
}

export type Letters = ReturnType<typeof composeLetters>;

/** The outbox, and what sends it. */
export function composeLetters({
  database,
  clock,
  logger,
  config,
  recipients,
  isMailWanted,
  markUndeliverable,
}: LettersDeps) {
  const letters = new LetterStore(database, { seller: config.SELLER, publicOrigin: config.PUBLIC_ORIGIN });
  const mailbox = new SandboxMailStore(database);
  const mail =
    config.SMTP_URL !== undefined
      ? smtpMailer({ ...config, SMTP_URL: config.SMTP_URL })
      : config.SANDBOX
        ? mailbox
        : null;
  if (mail === null) logger.warn('SMTP_URL is not set: letters are kept until it is');
  const bounces =
    config.MAIL_RETURN_DOMAIN === undefined
      ? null
      : new SignedAddresses(config.SERVICE_KEY, 'bounce', config.MAIL_RETURN_DOMAIN);
  const returnPathOf = (letterId: string) => bounces?.addressOf(letterId) ?? null;
  const cameBack: CameBackDeps = { letters, markUndeliverable };
  const jobs: readonly JobHandler[] = [
    {
      kind: SEND_LETTER,
      run:
        mail === null
          ? null
          : (job) => sendLetter({ ...cameBack, database, mail, clock, returnPathOf }, job.subjectId),
    },
  ];
  return {
    letters,
    jobs,
    internal: answerOperation(letterBounces, async (report) => {
      await takeReport({ ...cameBack, database, clock }, report);
      return true as const;
    }),
    resolvers: [new SandboxMailResolver(mailbox)],
    apply: (manager: EntityManager, event: RecordedEvent): Promise<void> =>
      writeAboutFact({ clock, letters, recipients, isMailWanted }, manager, event),
    close: async (): Promise<void> => {
      await mail?.close();
    },
  };
}
