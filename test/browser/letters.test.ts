import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from '../../gateway/src/pages';
import { describeWith } from '../harness/outside-tool';
import { everyLetter, ORIGIN } from './every-letter';
import { type OpenBrowser, openBrowser, SCHEMES, WIDTHS } from './open-browser';

const letters = everyLetter();
/** Where the pictures go for whoever wants to look at them. */
const PICTURES = process.env.LETTER_PICTURES;
const MOST_BYTES = 60_000;

/** Whether a path is one of a page. */
const isPage = (path: string) =>
  PAGES.some((page) => new RegExp(`^${page.path.replace(/:\w+/g, '[^/]+')}$`).test(path));

describe('every letter', () => {
  it.each(letters.map((letter) => [letter.kind, letter.locale, letter] as const))(
    '%s in %s leads to pages only, each by a button, and is small',
    (_kind, _locale, { html, text, content }) => {
      expect(Buffer.byteLength(html)).toBeLessThan(MOST_BYTES);
      const links = [...new Set(text.match(/https?:\/\/\S+/g) ?? [])];
      for (const link of links) {
        expect(link.startsWith(`${ORIGIN}/`) && isPage(new URL(link).pathname)).toBe(true);
        expect(content.buttons?.map((one) => new URL(one.link, ORIGIN).href)).toContain(link);
      }
      // Nothing is fetched when a letter is read.
      expect(html).not.toMatch(/<img|<script|<link|url\(|@import/i);
    },
  );
});

describeWith('chromium', 'in a browser, every letter', () => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
    if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true });
  });
  afterAll(() => browser?.close());

  it.each(letters.map((letter) => [letter.kind, letter.locale, letter] as const))(
    '%s in %s can be read at any width, by light and dark, by everybody',
    async (kind, locale, { html }) => {
      await browser.show(html);
      for (const scheme of SCHEMES)
        for (const width of WIDTHS) {
          const seen = await browser.look({ scheme, width });
          expect(seen).toEqual({ problems: [], overflow: 0 });
          if (PICTURES !== undefined && locale === 'it')
            await browser.picture(join(PICTURES, `${kind}-${width}-${scheme}.png`));
        }
    },
  );
});
