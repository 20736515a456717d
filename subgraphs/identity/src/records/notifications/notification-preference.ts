import type { CodeOf, LetterTopic } from '@customer-area/shared/contract';
import type { notificationCodes } from '../../../contract';

export const TOPICS = ['SERVICE', 'REMINDERS', 'TICKETS', 'OFFERS'] as const satisfies readonly LetterTopic[];
export const CHANNELS = ['EMAIL', 'AREA'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What decides whether a profile is told something. */
export interface Choices {
  readonly chosen: readonly {
    readonly topic: LetterTopic;
    readonly channel: Channel;
    readonly isOn: boolean;
  }[];
  readonly hasMarketingConsent: boolean;
}

/** Whether a profile is told of a topic on a channel: all is on that nobody has switched off; offers only with the consent to marketing. */
export function isOn(
  { chosen, hasMarketingConsent }: Choices,
  topic: LetterTopic,
  channel: Channel,
): boolean {
  if (topic === 'SERVICE') return true;
  if (topic === 'OFFERS' && !hasMarketingConsent) return false;
  return chosen.find((one) => one.topic === topic && one.channel === channel)?.isOn ?? true;
}

/** Why it cannot be switched; null when it can. */
export function refusalToSwitch(
  topic: LetterTopic,
  on: boolean,
  hasMarketingConsent: boolean,
): CodeOf<typeof notificationCodes> | null {
  if (topic === 'SERVICE') return on ? null : 'SERVICE_ALWAYS_ON';
  return topic === 'OFFERS' && on && !hasMarketingConsent ? 'OFFERS_NEED_CONSENT' : null;
}
