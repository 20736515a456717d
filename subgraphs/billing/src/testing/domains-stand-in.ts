import { asWritten, CallerFault, notFound } from '@customer-area/shared/errors';
import type { RecordedEvent } from '@customer-area/shared/events';
import type { Peer } from '@customer-area/shared/http';
import { newId } from '@customer-area/shared/ids';
import type { FrozenHolder } from '../frozen-facts/index';
import type { HoldersOf, InspectLines, ReserveLines } from '../orders/index';

interface Owned {
  readonly profileId: string;
  readonly name: string;
}

interface Held {
  readonly orderId: string;
  readonly lineId: string;
  readonly domainId: string;
}

/** The domains service as billing sees it: remembers what is reserved and by whom, refuses doubles, tells its log. */
export class DomainsStandIn implements Peer {
  readonly name = 'domains';
  /** Domains that can be renewed. */
  readonly owned = new Map<string, Owned>();
  /** Third levels whose hosting is renewed with a domain, by the id of the domain. */
  readonly hostedBeneath = new Map<string, string>();
  /** Names that somebody got since they were inspected. */
  readonly registered = new Set<string>();
  readonly opened: string[] = [];
  /** What is charged to a kept method when it renews itself, by the method's id. */
  readonly renewals = new Map<string, { domains: { domainId: string; name: string }[]; total: number }>();
  /** Who holds what lines are about, by profile; of others nobody knows yet. */
  readonly holders = new Map<string, (asked: HoldersOf) => FrozenHolder[]>();
  /** Orders whose lines were held for a domain that renews itself. */
  readonly automatic = new Set<string>();
  /** What renewals may be charged to now, where that is not what was told; null: nothing. */
  readonly standings = new Map<string, { methodIds: string[]; priceCeilingCents: number | null } | null>();
  /** By when renewing a domain has to be paid, by its id. */
  readonly boundaries = new Map<
    string,
    { event: string; at: string; domainName: string; consequence: string }[]
  >();
  readonly log: RecordedEvent[] = [];
  /** Runs before a reservation, for tests that need one to be slow or to fail. */
  beforeReserving: () => Promise<void> = async () => undefined;
  /** Runs when the lines are held, for tests in which whoever asked dies. */
  afterReserving: () => Promise<void> = async () => undefined;
  /** Makes inspecting, reserving and telling what a withdrawal takes back fail. */
  away = false;
  /** Makes `open-lines` fail. */
  down = false;
  private readonly held = new Map<string, Held>();

  own(profileId: string, name: string, id = newId('dom')): string {
    this.owned.set(id, { profileId, name });
    return id;
  }

  /** About an order, or about a domain of a profile. */
  tell(
    type: string,
    payload: ({ orderId: string } | { domainId: string; profileId: string }) & Record<string, unknown>,
  ): void {
    const seq = this.log.length + 1;
    const occurredAt = new Date().toISOString();
    this.log.push({
      seq,
      id: newId('evt'),
      type,
      profileId: 'profileId' in payload ? String(payload.profileId) : null,
      subjectId: String('domainId' in payload ? payload.domainId : payload.orderId),
      payload,
      occurredAt,
      actor: null,
    });
  }

  private standing(automaticRenewalId: string) {
    const changed = this.standings.get(automaticRenewalId);
    if (changed !== undefined) return changed;
    const told = this.log.findLast(
      ({ type, payload }) =>
        type === 'automatic-renewal.due' &&
        (payload as { automaticRenewalId: string }).automaticRenewalId === automaticRenewalId,
    );
    if (told === undefined) throw new Error(`nothing was told of ${automaticRenewalId}`);
    const { methodIds, priceCeilingCents } = told.payload as {
      methodIds: string[];
      priceCeilingCents: number | null;
    };
    return { methodIds, priceCeilingCents };
  }

  async call(operation: string, input: unknown): Promise<unknown> {
    if (this.away && operation !== 'events') throw new CallerFault('UNAVAILABLE');
    switch (operation) {
      case 'inspect-lines':
        return JSON.parse(JSON.stringify({ lines: this.inspect(input as InspectLines) }));
      case 'reserve-lines':
        await this.beforeReserving();
        return this.reserveAndTell(input as ReserveLines);
      case 'line-holders':
        return { holders: this.holders.get((input as HoldersOf).profileId)?.(input as HoldersOf) ?? [] };
      case 'release-lines':
        this.release((input as { orderId: string }).orderId);
        return true;
      case 'automatic-renewal-standing':
        return this.standing((input as { automaticRenewalId: string }).automaticRenewalId);
      case 'payment-boundaries': {
        const { domains } = input as { domains: { domainId: string }[] };
        return { boundaries: domains.flatMap(({ domainId }) => this.boundaries.get(domainId) ?? []) };
      }
      case 'auto-renewals-of-methods':
        return (input as { methodIds: string[] }).methodIds.map((methodId) => ({
          methodId,
          ...(this.renewals.get(methodId) ?? { domains: [], total: 0 }),
        }));
      case 'withdrawal-outlook': {
        if (this.away) throw new CallerFault('UNAVAILABLE');
        const { lineIds } = input as { lineIds: string[] };
        return {
          lines: lineIds.map((lineId) => ({
            lineId,
            becomes: 'KEPT',
            consequence: `what becomes of ${lineId}`,
          })),
        };
      }
      case 'open-lines':
        if (this.down) throw new CallerFault('UNAVAILABLE');
        this.opened.push((input as { orderId: string }).orderId);
        return true;
      case 'events': {
        const { after } = input as { after: number };
        const events = this.log.filter(({ seq }) => seq > after);
        if (events.length === 0) await new Promise((resolve) => setTimeout(resolve, 20).unref());
        return { events, upTo: events.at(-1)?.seq ?? after };
      }
      default:
        throw new Error(`the stand-in has no ${operation}`);
    }
  }

  async close(): Promise<void> {}

  /** How many names are held at the moment. */
  heldNames(): number {
    return this.held.size;
  }

  private async reserveAndTell(request: ReserveLines): Promise<unknown> {
    const lines = this.reserve(request);
    await this.afterReserving();
    return JSON.parse(JSON.stringify({ lines }));
  }

  private inspect({ lines }: InspectLines) {
    return lines.map(({ lineId, index, kind, ...line }) => {
      const { name, years } = asked(line);
      refuseMalformed(name, index);
      const unicodeName = name.toLowerCase();
      return name.startsWith('taken')
        ? notAvailable(lineId, name)
        : {
            ...{ lineId, ok: true, kind, domainId: null, years },
            ...{ name: unicodeName, unicodeName, tld: name.split('.').at(-1) },
          };
    });
  }

  private reserve({ orderId, profileId, lines: all, automatic, hold, leaveOutGone }: ReserveLines) {
    if (automatic === true) this.automatic.add(orderId);
    const isThere = ({ domainId }: ReserveLines['lines'][number]) =>
      typeof domainId !== 'string' || this.owned.get(domainId)?.profileId === profileId;
    const lines = hold === false && leaveOutGone === true ? all.filter(isThere) : all;
    const answers = lines.map((line) => {
      const { domainId } = line;
      if (typeof domainId === 'string') {
        const domain = this.owned.get(domainId);
        if (domain?.profileId !== profileId) throw notFound();
        return this.hold(orderId, `renew ${domainId}`, line, domainId, domain.name, 'RENEWAL_');
      }
      const { name } = asked(line);
      refuseMalformed(name, line.index);
      if (name.startsWith('taken') || this.registered.has(name)) return notAvailable(line.lineId, name);
      return this.hold(orderId, `register ${profileId} ${name}`, line, newId('dom'), name, '');
    });
    if (hold === false || answers.some(({ ok }) => !ok)) this.release(orderId);
    return [...answers, ...lines.flatMap((line) => this.broughtBy(line))];
  }

  private broughtBy({ lineId, domainId: parentId, years }: ReserveLines['lines'][number]) {
    const domainId = this.hostedBeneath.get(String(parentId));
    const name = 'blog.example.it';
    const facts = { name, unicodeName: name, tld: 'it', service: 'HOSTING', plan: 'BASIC' };
    const line = { lineId: newId('lin'), ok: true, kind: 'renew-service', comesWith: lineId };
    return domainId === undefined ? [] : [{ ...line, domainId, years, ...facts }];
  }

  private release(orderId: string): void {
    for (const [what, holder] of this.held) if (holder.orderId === orderId) this.held.delete(what);
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
    const holder = this.held.get(what) ?? { orderId, lineId, domainId };
    if (holder.lineId !== lineId)
      return { lineId, ok: false, code: `${prefix}ALREADY_ORDERED`, message: 'Esiste già un ordine' };
    this.held.set(what, holder);
    return {
      lineId,
      ok: true,
      kind,
      domainId: holder.domainId,
      name,
      unicodeName: name,
      tld: name.split('.').at(-1),
      years: kind === 'restore' || kind === 'add-third-level' ? 1 : years,
      ...(kind === 'add-third-level' ? thirdLevel(String(line.label), name) : {}),
    };
  }
}

const thirdLevel = (label: string, parent: string) => ({
  ...{ childId: newId('dom'), childName: `${label}.${parent}`, childUnicodeName: `${label}.${parent}` },
});

function asked(line: Record<string, unknown>) {
  return line as { readonly name: string; readonly years: number };
}

function refuseMalformed(name: string, index: number): void {
  if (!name.includes('_')) return;
  const field = `input.lines.${index}.registerDomain.name`;
  throw new CallerFault('BAD_USER_INPUT', asWritten('not a name'), { field });
}

function notAvailable(lineId: string, name: string) {
  return { lineId, ok: false, code: 'NAME_TAKEN', message: `${name} non è libero` };
}
