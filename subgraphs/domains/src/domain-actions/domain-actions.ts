import { panelAction } from '../control-panel';
import { explainRenewal } from '../renewal';
import type { OfferedAction } from './offered-action';

const renewalAction: OfferedAction = {
  code: 'RENEW',
  scope: 'orders:place',
  explain: ({ domain, now, locale }) => explainRenewal(domain, now, locale),
};

/** Every action of a domain, in the order in which clients show them. */
export const DOMAIN_ACTIONS: readonly OfferedAction[] = [renewalAction, panelAction];
