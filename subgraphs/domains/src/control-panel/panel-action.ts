import type { Locale } from '@customer-area/shared/locale';
import { type DomainRow, statusOfRow } from '../portfolio';
import { explainPanel } from './panel-access';

/** How the panel is offered on a domain. */
export const panelAction = {
  code: 'OPEN_CONTROL_PANEL',
  scope: 'domains:manage',
  needs: 'SESSION',
  explain: ({
    domain,
    now,
    locale,
  }: {
    readonly domain: DomainRow;
    readonly now: Date;
    readonly locale: Locale;
  }) => explainPanel(statusOfRow(domain, now), locale),
} as const;
