import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';

const guide = z.object({ guideId: z.string(), version: z.number().int(), title: z.string() });
const channel = z.object({
  channelId: z.string(),
  version: z.number().int(),
  kind: z.string(),
  value: z.string(),
});
const announcement = z.object({ announcementId: z.string(), kind: z.string(), title: z.string() });

export const guidePublished = defineEvent('guide.published', {
  description: 'Staff have published a guide, or a new version of one. About the guide.',
  payload: guide,
  log: null,
});

export const guideWithdrawn = defineEvent('guide.withdrawn', {
  description: 'Staff have withdrawn a guide. About the guide.',
  payload: guide,
  log: null,
});

export const supportChannelPublished = defineEvent('support-channel.published', {
  description: 'Staff have said how support is reached, and when. About the channel.',
  payload: channel,
  log: null,
});

export const supportChannelWithdrawn = defineEvent('support-channel.withdrawn', {
  description: 'Staff have withdrawn a way to reach support. About the channel.',
  payload: channel,
  log: null,
});

export const supportClosingPublished = defineEvent('support-closing.published', {
  description: 'Staff have said that support is closed on a day, or is open after all. About the day.',
  payload: z.object({ day: z.string(), isClosed: z.boolean() }),
  log: null,
});

export const announcementPublished = defineEvent('announcement.published', {
  description: 'Staff have announced an incident, maintenance or news. About the announcement.',
  payload: announcement,
  log: null,
});

export const announcementUpdated = defineEvent('announcement.updated', {
  description: 'Staff have added to an announcement. About the announcement.',
  payload: announcement,
  log: null,
});

export const announcementEnded = defineEvent('announcement.ended', {
  description: 'Staff have ended an announcement. About the announcement.',
  payload: announcement,
  log: null,
});
