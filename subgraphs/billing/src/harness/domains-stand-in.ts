import { CallerFault, notFound } from '@customer-area/shared/errors';
import type { RecordedEvent } from '@customer-area/shared/events';
import type { Peer } from '@customer-area/shared/http';
import { newId } from '@customer-area/shared/ids';
import type { ReserveLines } from '../orders';

interface Owned {
  readonly profileId: string;
  readonly name: string;
}

/** The domains service as billing sees it: remembers what is reserved and by whom, refuses doubles, tells its log. */
export class DomainsStandIn implements Peer {
  readonly name = 'domains';
  /** Domains that can be renewed. */
  readonly owned = new Map<string, Owned>();
  readonly opened: string[] = [];
  readonly log: RecordedEvent[] = [];
  /** Runs before a reservation, for tests that need one to be slow or to fail. */
  beforeReserving: () => Promise<void> = async () => undefined;
  /** Makes `open-lines` fail. */
  down = false;
  private readonly held = new Map<string, string>();

  own(profileId: string, name: string, id = newId('dom')): string {
    this.owned.set(id, { profileId, name });
    return id;
  }

  tell(type: string, payload: { orderId: string } & Record<string, unknown>): void {
    const seq = this.log.length + 1;
    const occurredAt = new Date().toISOString();
    this.log.push({
      seq,
      id: newId('evt'),
      type,
      profileId: null,
      subjectId: payload.orderId,
      payload,
      occurredAt,
      actor: null,
    });
  }

  async call(operation: string, input: unknown): Promise<unknown> {
    switch (operation) {
      case 'reserve-lines':
        await this.beforeReserving();
        return JSON.parse(JSON.stringify({ lines: this.reserve(input as ReserveLines) }));
      case 'release-lines':
        this.release((input as { orderId: string }).orderId);
        return true;
      case 'open-lines':
        if (this.down) throw new CallerFault('UNAVAILABLE');
        this.opened.push((input as { orderId: string }).orderId);
        return true;
      case 'events': {
        const { after } = input as { after: number };
        const events = this.log.filter(({ seq }) => seq > after);
        if (events.length === 0) await new Promise((resolve) => setTimeout(resolve, 20).unref());
        return events;
      }
      default:
        throw new Error(`the stand-in has no ${operation}`);
    }
  }

  async close(): Promise<void> {}

  private reserve({ orderId, profileId, lines }: ReserveLines) {
    const answers = lines.map((line) => {
      if (line.kind === 'renew') {
        const domain = this.owned.get(line.domainId);
        if (domain?.profileId !== profileId) throw notFound();
        return this.hold(orderId, `renew ${line.domainId}`, line, line.domainId, domain.name, 'RENEWAL_');
      }
      if (line.name.includes('_'))
        throw new CallerFault('BAD_USER_INPUT', 'not a name', {
          field: `input.lines.${line.index}.registerDomain.name`,
        });
      if (line.name.startsWith('taken'))
        return {
          lineId: line.lineId,
          ok: false,
          code: 'NOT_AVAILABLE',
          message: `${line.name} non è libero`,
        };
      return this.hold(orderId, `register ${profileId} ${line.name}`, line, newId('dom'), line.name, '');
    });
    if (answers.some(({ ok }) => !ok)) this.release(orderId);
    return answers;
  }

  private release(orderId: string): void {
    for (const [what, holder] of this.held) if (holder === orderId) this.held.delete(what);
  }

  private hold(
    orderId: string,
    what: string,
    line: ReserveLines['lines'][number],
    domainId: string,
    name: string,
    prefix: string,
  ) {
    const { lineId, kind, years } = line;
    if (this.held.has(what))
      return { lineId, ok: false, code: `${prefix}ALREADY_ORDERED`, message: 'Esiste già un ordine' };
    this.held.set(what, orderId);
    return { lineId, ok: true, kind, domainId, name, unicodeName: name, tld: name.split('.').at(-1), years };
  }
}
