import type { ExplainedAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { type DomainRow, statusOfRow } from '../portfolio';
import { explainPanel, panelRefusal } from './panel-access';
import type { PanelContext } from './panel-closed.loader';

interface PanelCase {
  readonly domain: DomainRow;
  readonly now: Date;
  readonly locale: Locale;
  readonly context: PanelContext;
}

/** How the panel is offered on a domain. */
export const panelAction = {
  code: 'OPEN_CONTROL_PANEL',
  scope: 'domains:manage',
  needs: 'SESSION',
  explain: ({ domain, now, locale, context }: PanelCase): ExplainedAction | Promise<ExplainedAction> => {
    const code = panelRefusal(statusOfRow(domain, now));
    if (code !== null) return explainPanel(code, locale);
    return context.panelsClosed
      .load(domain.profileId)
      .then((closed) => explainPanel(closed ? 'SECOND_FACTOR_RESET_LATELY' : null, locale));
  },
} as const;
