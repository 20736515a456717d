import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';

export const controlPanelOpened = defineEvent('control-panel.opened', {
  description: 'Somebody was given the way into the control panel of a domain. About the domain.',
  payload: z.object({ domainId: z.string(), unicodeName: z.string() }),
  log: {
    title: { it: 'Pannello di controllo aperto', en: 'Control panel opened' },
    detail: { it: '{unicodeName}', en: '{unicodeName}' },
  },
});
