/** How the simulated registry behaves towards a name. */
export type Behaviour =
  | 'NORMAL'
  /** Registered by another customer from the start. */
  | 'TAKEN'
  /** `create` is refused by policy. */
  | 'REFUSED'
  /** The first call of each command finds the registry down. */
  | 'DOWN_ONCE'
  /** The first call of each command is executed, but its answer is lost. */
  | 'REPLY_LOST_ONCE'
  /** Commands never get an answer. */
  | 'STUCK';

const WELL_KNOWN: ReadonlySet<string> = new Set([
  'aruba.it',
  'aruba.com',
  'google.com',
  'google.it',
  'wikipedia.org',
  'example.com',
  'example.net',
  'example.org',
  'nic.it',
]);

const BY_PREFIX: readonly (readonly [string, Behaviour])[] = [
  ['taken-', 'TAKEN'],
  ['refused-', 'REFUSED'],
  ['down-once-', 'DOWN_ONCE'],
  ['lost-reply-', 'REPLY_LOST_ONCE'],
  ['stuck-', 'STUCK'],
];

export function behaviourOf(name: string): Behaviour {
  if (WELL_KNOWN.has(name)) return 'TAKEN';
  return BY_PREFIX.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 'NORMAL';
}
