import type { RecordedEvent } from '@customer-area/shared/events';
import { z } from 'zod';

const shapes = {
  'line.started': z.object({ orderId: z.string(), lineId: z.string() }),
  'line.fulfilled': z.object({ orderId: z.string(), lineId: z.string() }),
  'line.failed': z.object({
    orderId: z.string(),
    lineId: z.string(),
    code: z.string(),
    message: z.object({ it: z.string(), en: z.string() }),
  }),
};

export type LineEvent =
  | { readonly type: 'line.started' | 'line.fulfilled'; readonly orderId: string; readonly lineId: string }
  | {
      readonly type: 'line.failed';
      readonly orderId: string;
      readonly lineId: string;
      readonly code: string;
      readonly message: { readonly it: string; readonly en: string };
    };

/** A fact about an order line in the domains service's log. */
export function lineEventOf(type: LineEvent['type'], { payload }: Pick<RecordedEvent, 'payload'>): LineEvent {
  if (type === 'line.failed') return { type, ...shapes[type].parse(payload) };
  return { type, ...shapes[type].parse(payload) };
}
