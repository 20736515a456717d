import type { CodeOf } from '@customer-area/shared/contract';
import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import type { controlPanelCodes } from '../../contract';
import type { DomainStatus } from '../lifecycle';
import { messages } from '../messages';

/** Why a control panel is not opened. */
export type PanelRefusalCode = CodeOf<typeof controlPanelCodes>;

/** Whether the panel of a domain in this status can be opened: the services behind it run while it is registered, paid and not suspended. */
export function panelRefusal(status: DomainStatus): PanelRefusalCode | null {
  switch (status) {
    case 'ACTIVE':
    case 'EXPIRING':
      return null;
    case 'SUSPENDED':
      return 'DOMAIN_SUSPENDED';
    case 'WAITING_PAYMENT':
    case 'REGISTERING':
      return 'DOMAIN_NOT_REGISTERED';
    case 'EXPIRED_RENEWABLE':
    case 'REDEMPTION':
    case 'PENDING_DELETE':
      return 'DOMAIN_EXPIRED';
    case 'TRANSFERRED':
    case 'DELETED':
      return 'DOMAIN_GONE';
  }
}

/** The action OPEN_CONTROL_PANEL: what is offered, by what also decides. */
export function explainPanel(code: PanelRefusalCode | null, locale: Locale): ExplainedAction {
  if (code === null) return { code: 'OPEN_CONTROL_PANEL', allowed: true };
  const reason = { code, message: messages.text(locale, `controlPanel.${code}`) };
  return { code: 'OPEN_CONTROL_PANEL', allowed: false, reason };
}
