import { asWritten, CallerFault, notFound } from '@customer-area/shared/errors';
import { newId } from '@customer-area/shared/ids';
import type { InspectLines, ReserveLines } from '../orders/index';

interface Owned {
  readonly profileId: string;
  readonly name: string;
}

interface Held {
  readonly orderId: string;
  readonly lineId: string;
  readonly domainId: string;
}

/** The names that orders hold: remembers what is reserved and by whom, and refuses doubles. */
export class HeldLines {
  /** Domains that can be renewed. */
  readonly owned = new Map<string, Owned>();
  /** Third levels whose hosting is renewed with a domain, by the id of the domain. */
  readonly hostedBeneath = new Map<string, string>();
  /** The domain of each change of owner whose documents have passed. */
  readonly changingOwner = new Map<string, string>();
  /** Names that somebody got since they were inspected. */
  readonly registered = new Set<string>();
  /** Orders whose lines were held for a domain that renews itself. */
  readonly automatic = new Set<string>();
  private readonly held = new Map<string, Held>();

  own(profileId: string, name: string, id = newId('dom')): string {
    this.owned.set(id, { profileId, name });
    return id;
  }

  /** How many names are held at the moment. */
  heldNames(): number {
    return this.held.size;
  }

  protected inspect({ lines }: InspectLines) {
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

  protected reserve({ orderId, profileId, lines: all, automatic, hold, leaveOutGone }: ReserveLines) {
    if (automatic === true) this.automatic.add(orderId);
    const isThere = ({ domainId }: ReserveLines['lines'][number]) =>
      typeof domainId !== 'string' || this.owned.get(domainId)?.profileId === profileId;
    const lines = hold === false && leaveOutGone === true ? all.filter(isThere) : all;
    const answers = lines.map((line) => {
      if (typeof line.ownerChangeId === 'string')
        return this.changeOwner(orderId, profileId, line, line.ownerChangeId);
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

  private changeOwner(
    orderId: string,
    profileId: string,
    { lineId, kind }: ReserveLines['lines'][number],
    ownerChangeId: string,
  ) {
    const domainId = this.changingOwner.get(ownerChangeId) ?? '';
    const domain = this.owned.get(domainId);
    if (domain?.profileId !== profileId) throw notFound();
    const withRenewal = this.held.get(`renew ${domainId}`)?.orderId === orderId;
    const { name } = domain;
    const facts = { domainId, years: null, name, unicodeName: name, tld: name.split('.').at(-1) };
    return { lineId, ok: true, kind, ...facts, ownerChangeId, withRenewal };
  }

  protected release(orderId: string): void {
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
      years: FOR_A_YEAR.has(kind) ? 1 : years,
      ...(kind === 'add-third-level' ? thirdLevel(String(line.label), name) : {}),
    };
  }
}

/** Kinds that are asked for without a term. */
const FOR_A_YEAR = new Set(['restore', 'add-third-level', 'transfer-in']);

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
