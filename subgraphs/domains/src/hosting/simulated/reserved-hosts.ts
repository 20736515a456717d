/** How the simulated host behaves towards services of a domain. */
export type HostBehaviour =
  | 'NORMAL'
  /** Setting up is refused. */
  | 'REFUSED'
  /** Setting up takes ten minutes. */
  | 'SLOW'
  /** Setting up never ends. */
  | 'STUCK'
  /** The first command is not answered. */
  | 'DOWN_ONCE'
  /** The first command is executed, and its answer is lost. */
  | 'REPLY_LOST_ONCE';

const BY_PREFIX: readonly (readonly [string, HostBehaviour])[] = [
  ['host-refused-', 'REFUSED'],
  ['host-slow-', 'SLOW'],
  ['host-stuck-', 'STUCK'],
  ['host-down-once-', 'DOWN_ONCE'],
  ['host-lost-reply-', 'REPLY_LOST_ONCE'],
];

export function hostBehaviourOf(domainName: string): HostBehaviour {
  return BY_PREFIX.find(([prefix]) => domainName.startsWith(prefix))?.[1] ?? 'NORMAL';
}
