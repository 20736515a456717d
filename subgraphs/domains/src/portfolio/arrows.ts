import type { DomainState } from '../lifecycle';

export interface Arrow {
  /** null: the domain is new to us. */
  readonly from: DomainState | null;
  readonly to: DomainState;
  /** What makes it happen. */
  readonly when: string;
}

/** Every way a domain's stored state may change. There is no other list, and no state moves except along it. */
export const DOMAIN_ARROWS: readonly Arrow[] = [
  { from: null, to: 'REQUESTED', when: 'an order for its registration is placed' },
  { from: 'REQUESTED', to: 'REGISTERING', when: 'the order is paid' },
  { from: 'REQUESTED', to: 'WITHDRAWN', when: 'the order is cancelled or expires unpaid' },
  { from: 'REQUESTED', to: 'REQUEST_FAILED', when: 'the order is paid after somebody else got the name' },
  { from: 'REGISTERING', to: 'REGISTERED', when: 'the registry confirms' },
  { from: 'REGISTERING', to: 'REQUEST_FAILED', when: 'the registry refuses' },
  { from: 'REGISTERED', to: 'TRANSFERRED', when: 'it moves to another registrar' },
  { from: 'REGISTERED', to: 'DELETED', when: 'its pending delete ends' },
];

export function isArrow(from: DomainState | null, to: DomainState): boolean {
  return DOMAIN_ARROWS.some((arrow) => arrow.from === from && arrow.to === to);
}
