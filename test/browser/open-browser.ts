import { readFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';

export const WIDTHS = [720, 390] as const;
export const SCHEMES = ['light', 'dark'] as const;

/** The library's own is 30 seconds; a busy machine may take longer to begin. */
const PATIENCE_MS = 120_000;

interface Look {
  readonly scheme: (typeof SCHEMES)[number];
  readonly width: (typeof WIDTHS)[number];
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** A mail program shows a letter as an article within a page of its own, which has the landmarks. */
const WITHIN_A_PAGE = ['landmark-one-main', 'region'];

export type OpenBrowser = Awaited<ReturnType<typeof openBrowser>>;

/** Debian's Chromium, with one page in it that loads nothing from anywhere. */
export async function openBrowser() {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
    timeout: PATIENCE_MS,
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const lookFrom = async ({ scheme, width }: Look) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
  };
  return {
    /** Shows a document, to be looked at. */
    show: (html: string) => page.setContent(html),
    /** What axe finds wrong with the document that is shown, and by how many pixels it is wider than the window. */
    look: async (look: Look) => {
      await lookFrom(look);
      return seenIn(page, WITHIN_A_PAGE);
    },
    /** Opens an address; the page, to press its buttons. */
    open: async (url: string, look: Look) => {
      await lookFrom(look);
      await page.setExtraHTTPHeaders({ 'accept-language': 'it' });
      const answer = await page.goto(url);
      return { page, status: answer?.status() };
    },
    /** What is wrong with the page as it stands. */
    seen: () => seenIn(page, []),
    picture: (path: string) => page.screenshot({ path, fullPage: true }),
    close: () => browser.close(),
  };
}

async function seenIn(page: Page, without: readonly string[]) {
  // A document that is put in the place of another one finds it there.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (off) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
    });
    const { documentElement: root } = (
      globalThis as unknown as { document: { documentElement: { scrollWidth: number; clientWidth: number } } }
    ).document;
    return {
      problems: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      overflow: Math.max(0, root.scrollWidth - root.clientWidth),
    };
    interface Violation {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }
  }, without);
}
