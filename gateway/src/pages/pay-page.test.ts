import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import { pageInHtml } from './page-html';
import { payPage } from './pay-page';

const ASKED = {
  ...{ reference: '2026000004217', status: 'OPEN', total: { amount: 1_219 }, orderCount: 1, lineCount: 1 },
  ...{ expiresAt: '2026-05-01T10:00:00.000Z', lines: ['Rinnovo esempio.it, 1 anno'], instructions: null },
};

async function shownIn(locale: Locale, note: string | null): Promise<string> {
  const view = await payPage.show({
    ...{ fields: new Map([['token', 't']]), locale, sandbox: false },
    say: (key, facts) => messages.text(locale, key, facts),
    graph: { ask: async <Data>() => ({ answer: { ...ASKED, note } }) as Data },
  });
  return pageInHtml(view, '/pay', locale);
}

describe('the page of a pay link', () => {
  it.each([
    ['it', 'Messaggio del nostro personale'],
    ['en', 'What our staff says'],
  ] as const)(
    'shows what staff say of the order that they proposed, in %s, as text',
    async (locale, label) => {
      const page = await shownIn(locale, 'Come detto:\n<b>un anno</b>');
      expect(page).toContain(`<th scope="row">${label}</th><td>Come detto:\n&lt;b&gt;un anno&lt;/b&gt;</td>`);
      expect(await shownIn(locale, null)).not.toContain(label);
    },
  );
});
