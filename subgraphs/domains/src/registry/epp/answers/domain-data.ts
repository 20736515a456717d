import { z } from 'zod';
import type { DsRecord, GlueHost, NameAvailability, PendingTransfer } from '../../port';
import { at, childrenOf, type ReadElement, textAt, UnreadableFrame } from '../xml';
import { nameAt, nameIn } from './names';
import type { EppResponse } from './response';

/** A name as `info` shows it, before anybody says what its words mean. */
export interface ShownDomain {
  readonly name: string;
  readonly statuses: readonly string[];
  /** Of RFC 3915. */
  readonly graceStatuses: readonly string[];
  readonly registrant: string | null;
  readonly nameServers: readonly string[];
  /** Addresses of name servers that are texts of the name. */
  readonly glue: readonly GlueHost[];
  /** Name servers inside the name that are objects of their own. */
  readonly hostsInside: readonly string[];
  /** null: shown to its registrar alone. */
  readonly sponsor: string | null;
  /** null: not every registry shows the dates of a name to other registrars. */
  readonly createdAt: Date | null;
  readonly expiresAt: Date | null;
  readonly updatedAt: Date | null;
  readonly transferredAt: Date | null;
  /** Shown to the registrar of the name alone; null: not shown. */
  readonly authCode: string | null;
  readonly dsRecords: readonly DsRecord[];
  readonly extension: ReadElement | null;
}

/** What is absent is no number and no date: coerced alone it would be 0, and 1970. */
const written = z.string().min(1);
const date = written.pipe(z.coerce.date());
const whole = written.regex(/^\d+$/).transform(Number);

const shape = z.object({
  name: z.string().min(1),
  statuses: z.array(z.string()),
  graceStatuses: z.array(z.string()),
  registrant: z.string().nullable(),
  nameServers: z.array(z.string()),
  glue: z.array(z.object({ host: z.string(), addresses: z.array(z.string()) })),
  hostsInside: z.array(z.string()),
  sponsor: z.string().min(1),
  createdAt: date.nullable(),
  expiresAt: date.nullable(),
  updatedAt: date.nullable(),
  transferredAt: date.nullable(),
  authCode: z.string().nullable(),
  dsRecords: z.array(
    z.object({
      keyTag: whole,
      algorithm: whole,
      digestType: whole,
      digest: z.string(),
    }),
  ),
});

const wordsOf = (element: ReadElement | null, name: string) =>
  childrenOf(element, name).map(({ attributes }) => attributes.s ?? '');

/** A name that its registry shows to another registrar alone. */
export function hiddenDomain(name: string): ShownDomain {
  return {
    ...{
      name,
      statuses: [],
      graceStatuses: [],
      registrant: null,
      nameServers: [],
      glue: [],
      hostsInside: [],
    },
    ...{ sponsor: null, createdAt: null, expiresAt: null, updatedAt: null, transferredAt: null },
    ...{ authCode: null, dsRecords: [], extension: null },
  };
}

export function readDomain({ data, extension }: EppResponse): ShownDomain {
  const domain = at(data, 'infData');
  const read = shape.safeParse({
    name: nameAt(domain, 'name'),
    statuses: wordsOf(domain, 'status'),
    graceStatuses: wordsOf(rgpOf(extension, 'infData'), 'rgpStatus'),
    registrant: textAt(domain, 'registrant'),
    nameServers: readHosts(at(domain, 'ns')),
    glue: readGlue(at(domain, 'ns')),
    hostsInside: childrenOf(domain, 'host').map(nameIn),
    sponsor: textAt(domain, 'clID'),
    createdAt: textAt(domain, 'crDate'),
    expiresAt: textAt(domain, 'exDate'),
    updatedAt: textAt(domain, 'upDate'),
    transferredAt: textAt(domain, 'trDate'),
    authCode: textAt(domain, 'authInfo', 'pw'),
    dsRecords: childrenOf(extension, 'infData').flatMap(readDs),
  });
  if (!read.success) throw new UnreadableFrame('a frame shows no name');
  return { ...read.data, extension };
}

/** Several extensions have elements of the same name. */
export function rgpOf(extension: ReadElement | null, name: string): ReadElement | null {
  return childrenOf(extension, name).find(({ namespace }) => namespace.includes(':rgp-')) ?? null;
}

function readHosts(ns: ReadElement | null): string[] {
  const names = childrenOf(ns, 'hostAttr').map((host) => nameAt(host, 'hostName'));
  return [...childrenOf(ns, 'hostObj').map(nameIn), ...names];
}

function readGlue(ns: ReadElement | null): GlueHost[] {
  return childrenOf(ns, 'hostAttr').flatMap((one) => {
    const addresses = childrenOf(one, 'hostAddr').map(({ text }) => text.trim());
    return addresses.length === 0 ? [] : [{ host: nameAt(one, 'hostName'), addresses }];
  });
}

function readDs(part: ReadElement) {
  return childrenOf(part, 'dsData').map((ds) => ({
    keyTag: textAt(ds, 'keyTag'),
    algorithm: textAt(ds, 'alg'),
    digestType: textAt(ds, 'digestType'),
    digest: textAt(ds, 'digest')?.toLowerCase(),
  }));
}

/** Which names are free; one at another price than the usual is not for sale here. */
export function readAvailability({ data, extension }: EppResponse): Map<string, NameAvailability> {
  const dear = new Set(
    childrenOf(at(extension, 'chkData'), 'cd')
      .filter((fee) => (textAt(fee, 'class') ?? STANDARD).toLowerCase() !== STANDARD)
      .map((fee) => nameAt(fee, 'objID')),
  );
  return new Map(
    childrenOf(at(data, 'chkData'), 'cd').map((one) => {
      const name = nameAt(one, 'name');
      const isFree = isTrue(at(one, 'name')?.attributes.avail) && !dear.has(name);
      return [name, isFree ? 'FREE' : 'TAKEN'];
    }),
  );
}

const STANDARD = 'standard';
const isTrue = (text: string | undefined) => text === '1' || text === 'true';

/** Hosts that the registry has not. */
export function readUnknownHosts({ data }: EppResponse): string[] {
  return childrenOf(at(data, 'chkData'), 'cd').flatMap((one) =>
    isTrue(at(one, 'name')?.attributes.avail) ? [nameAt(one, 'name')] : [],
  );
}

/** The addresses of a host that is an object of its own. */
export function readAddresses({ data }: EppResponse): string[] {
  return childrenOf(at(data, 'infData'), 'addr').map(({ text }) => text.trim());
}

const transferShape = z.object({
  status: z.string(),
  to: z.string(),
  from: z.string(),
  requestedAt: date,
  dueAt: date,
});

/** null: the last transfer is over. `clientId` is our name at the registry. */
export function readTransfer({ data }: EppResponse, clientId: string): PendingTransfer | null {
  const transfer = at(data, 'trnData');
  const read = transferShape.safeParse({
    status: textAt(transfer, 'trStatus'),
    to: textAt(transfer, 'reID'),
    requestedAt: textAt(transfer, 'reDate'),
    from: textAt(transfer, 'acID'),
    dueAt: textAt(transfer, 'acDate'),
  });
  if (!read.success) throw new UnreadableFrame('a frame shows no transfer');
  const { status, ...pending } = read.data;
  return status === 'pending' ? { ...pending, isToUs: pending.to === clientId } : null;
}
