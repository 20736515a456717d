import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

const rule = z.object({ username: z.string(), cidr: z.string() });
const loginAndRange = { it: '{username}: {cidr}', en: '{username}: {cidr}' };

export const ftpRuleAdded = defineEvent('ftp-rule.added', {
  description: 'A login may use FTP from a range of addresses. About the rule.',
  payload: rule.extend({ expiresAt: instant.nullable() }),
  log: { title: { it: 'Accesso FTP consentito', en: 'FTP access allowed' }, detail: loginAndRange },
});

export const ftpRuleRemoved = defineEvent('ftp-rule.removed', {
  description: 'A login may no longer use FTP from a range of addresses. About the rule.',
  payload: rule,
  log: { title: { it: 'Accesso FTP rimosso', en: 'FTP access removed' }, detail: loginAndRange },
});

export const ftpRuleExpired = defineEvent('ftp-rule.expired', {
  description: 'The time of an FTP rule is over. About the rule.',
  payload: rule,
  log: { title: { it: 'Accesso FTP scaduto', en: 'FTP access has expired' }, detail: loginAndRange },
});
