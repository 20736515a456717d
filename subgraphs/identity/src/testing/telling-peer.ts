import type { RecordedEvent } from '@customer-area/shared/events';
import type { Peer } from '@customer-area/shared/http';
import { newId } from '@customer-area/shared/ids';

/** Another service as identity sees it: a log that tests write, and silence otherwise. */
export class TellingPeer implements Peer {
  private readonly log: RecordedEvent[] = [];

  constructor(readonly name: string) {}

  tell(type: string, profileId: string | null, fact: Partial<RecordedEvent> = {}): RecordedEvent {
    const event: RecordedEvent = {
      seq: this.log.length + 1,
      id: newId('evt'),
      type,
      profileId,
      subjectId: 'sub_1',
      payload: {},
      occurredAt: new Date().toISOString(),
      actor: null,
      ...fact,
    };
    this.log.push(event);
    return event;
  }

  async call(operation: string, input: unknown): Promise<unknown> {
    if (operation !== 'events') return true;
    const { after } = input as { after: number };
    const events = this.log.filter(({ seq }) => seq > after).slice(0, 100);
    if (events.length === 0) await new Promise((resolve) => setTimeout(resolve, 20).unref());
    return { events, upTo: events.at(-1)?.seq ?? after };
  }

  async close(): Promise<void> {}
}
