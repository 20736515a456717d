import type { RecordedEvent } from '@customer-area/shared/events';
import type { Locale } from '@customer-area/shared/locale';
import { z } from 'zod';
import type { LetterText } from './letter-text';
import { letterTexts } from './letter-texts';

/** Facts that are older than `subject` have the name of a domain instead. */
const lines = z.array(z.object({ subject: z.string().optional(), unicodeName: z.string().optional() }));
const money = z.object({ number: z.string(), total: z.number() });
const credited = z.object({ number: z.string(), creditedCents: z.number() });
const unclaimable = z.object({
  number: z.string().nullable(),
  reason: z.string(),
  names: z.array(z.string()),
});
const domain = z.object({
  unicodeName: z.string(),
  paidThrough: z.coerce.date(),
  /** Of a domain that is registered while its registrant is to confirm an address. */
  suspended: z.boolean().default(false),
});

/**
 * What other services' facts make us write to the customer; null for facts that are no news to anybody. The address
 * and the language stay in this service: no event carries them.
 */
export function letterAboutEvent(
  event: RecordedEvent,
): { kind: string; content: (locale: Locale) => LetterText } | null {
  const content = contentFor(event);
  return content === null ? null : { kind: event.type, content };
}

function contentFor({ type, payload }: RecordedEvent): ((locale: Locale) => LetterText) | null {
  switch (type) {
    case 'order.placed': {
      const facts = money.extend({ lines }).parse(payload);
      return letterTexts.orderPlaced({
        ...facts,
        names: facts.lines.flatMap((line) => line.subject ?? line.unicodeName ?? []).join(', '),
      });
    }
    case 'order.paid':
      return letterTexts.orderPaid(money.extend({ invoiceNumber: z.string() }).parse(payload));
    case 'order.partially-failed':
    case 'order.failed': {
      const facts = credited.parse(payload);
      return letterTexts.orderCredited({ number: facts.number, credited: facts.creditedCents });
    }
    case 'order.claim-failed':
      return letterTexts.orderNotClaimed(unclaimable.parse(payload));
    case 'domain.registered':
    case 'domain.renewed': {
      const facts = domain.parse(payload);
      if (facts.suspended) return letterTexts.domainRegisteredSuspended({ name: facts.unicodeName });
      const text = type === 'domain.registered' ? letterTexts.domainRegistered : letterTexts.domainRenewed;
      return text({ name: facts.unicodeName, paidThrough: facts.paidThrough });
    }
    case 'domain.expiry-notice': {
      const facts = domain.extend({ daysLeft: z.number() }).parse(payload);
      return letterTexts.domainExpires({ ...facts, name: facts.unicodeName });
    }
    case 'verification.completed':
      return letterTexts.verificationCompleted(z.object({ freed: z.number() }).parse(payload));
    default:
      return null;
  }
}
