import type { RegistryKind } from '../names';

/** Who can set a status at a registry, and take it away. */
export type StatusSetter = 'REGISTRY' | 'REGISTRAR' | 'AUTHORITY';

/** The words of EPP (RFC 5731, RFC 3915) and of the .eu registry; `client…` is what a registrar sets. */
const EPP_SETTERS = {
  ok: 'REGISTRY',
  inactive: 'REGISTRY',
  addPeriod: 'REGISTRY',
  autoRenewPeriod: 'REGISTRY',
  renewPeriod: 'REGISTRY',
  transferPeriod: 'REGISTRY',
  redemptionPeriod: 'REGISTRY',
  quarantine: 'REGISTRY',
  pendingCreate: 'REGISTRY',
  pendingDelete: 'REGISTRY',
  pendingRenew: 'REGISTRY',
  pendingRestore: 'REGISTRY',
  pendingTransfer: 'REGISTRY',
  pendingUpdate: 'REGISTRY',
  clientHold: 'REGISTRAR',
  clientDeleteProhibited: 'REGISTRAR',
  clientRenewProhibited: 'REGISTRAR',
  clientTransferProhibited: 'REGISTRAR',
  clientUpdateProhibited: 'REGISTRAR',
  serverHold: 'REGISTRY',
  serverDeleteProhibited: 'REGISTRY',
  serverRenewProhibited: 'REGISTRY',
  serverTransferProhibited: 'REGISTRY',
  serverUpdateProhibited: 'REGISTRY',
} as const satisfies Record<string, StatusSetter>;

/** Words that .it has besides, or that somebody else sets there (Registro .it, Technical Guidelines). */
const ITALIAN_SETTERS = {
  'ok/autoRenewPeriod': 'REGISTRY',
  'inactive/dnsHold': 'REGISTRY',
  'inactive/clientHold': 'AUTHORITY',
  'inactive/serverHold': 'REGISTRY',
  'inactive/toBeReassigned': 'REGISTRY',
  'inactive/noRegistrar': 'REGISTRY',
  'inactive/notRenewed': 'REGISTRY',
  'pendingDelete/redemptionPeriod': 'REGISTRY',
  'pendingDelete/pendingDelete': 'REGISTRY',
  clientTransferProhibited: 'AUTHORITY',
} as const satisfies Record<string, StatusSetter>;

export type KnownStatus = keyof typeof EPP_SETTERS | keyof typeof ITALIAN_SETTERS;

export interface StatusAtRegistry {
  /** The registry's own word. */
  readonly value: string;
  /** Null for a word that was not known when this was written. */
  readonly known: KnownStatus | null;
  readonly setBy: StatusSetter;
}

/** Every word that is explained. */
export const KNOWN_STATUSES = [
  ...new Set([...Object.keys(EPP_SETTERS), ...Object.keys(ITALIAN_SETTERS)]),
] as readonly KnownStatus[];

/** The statuses of a name as they were last read, in the words of its registry, separated by spaces. */
export function statusesAtRegistry(stored: string | null, registry: RegistryKind): StatusAtRegistry[] {
  const words = stored === null ? [] : stored.split(' ').filter((word) => word !== '');
  return words.map((value) => {
    const known = isKnown(value) ? value : null;
    return { value, known, setBy: known === null ? 'REGISTRY' : setterOf(known, registry) };
  });
}

function isKnown(word: string): word is KnownStatus {
  return Object.hasOwn(EPP_SETTERS, word) || Object.hasOwn(ITALIAN_SETTERS, word);
}

function setterOf(status: KnownStatus, registry: RegistryKind): StatusSetter {
  const epp: Readonly<Record<string, StatusSetter>> = EPP_SETTERS;
  const italian: Readonly<Record<string, StatusSetter>> = ITALIAN_SETTERS;
  return (registry === 'it' ? italian[status] : undefined) ?? epp[status] ?? italian[status] ?? 'REGISTRY';
}
