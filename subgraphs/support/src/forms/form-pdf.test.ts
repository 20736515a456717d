import { spawnSync } from 'node:child_process';
import { PDFDocument, PDFTextField } from 'pdf-lib';
import { describeWith } from '../../../../test/harness/outside-tool';
import type { FormBody } from '../messages/forms';
import type { Filling } from './draw-fields';
import { digestOf, FORMS, type Form } from './form';
import { formPdf } from './form-pdf';

const LOCALES = ['it', 'en'] as const;
const company = 'Registro & Figli S.p.A.';
const AT = new Date('2026-11-27T10:00:00Z');
const every = FORMS.map((form) => [form.name, form] as const);

function currentOf({ versions }: Form): FormBody {
  const body = versions.at(-1);
  if (body === undefined) throw new Error('a form has versions');
  return body;
}

const printed = (form: Form, locale: 'it' | 'en', filling: Filling | null = null) =>
  formPdf({
    form,
    body: currentOf(form),
    locale,
    company,
    filling: filling === null ? null : { with: filling, at: AT },
  });

function formNamed(name: string): Form {
  const form = FORMS.find((one) => one.name === name);
  if (form === undefined) throw new Error(`there is no form ${name}`);
  return form;
}

/** What stands in the fields that can be typed into. */
async function typedIn(pdf: Buffer): Promise<Record<string, string | undefined>> {
  const fields = (await PDFDocument.load(pdf)).getForm().getFields();
  return Object.fromEntries(
    fields.map((field) => [
      field.getName(),
      field instanceof PDFTextField ? field.getText() : field.constructor.name,
    ]),
  );
}

function pagesOf(pdf: Buffer): string[] {
  const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return stdout.split('\f').slice(0, -1);
}

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('a form as a file', () => {
  it.each(every)(
    '%s has the same fields in both languages, empty while nothing fills them',
    async (_, form) => {
      const [italian, english] = await Promise.all(
        LOCALES.map(async (locale) => typedIn(await printed(form, locale))),
      );
      expect(Object.keys(italian ?? {}).length).toBeGreaterThan(8);
      expect(Object.keys(english ?? {})).toEqual(Object.keys(italian ?? {}));
      const texts = Object.values(italian ?? {}).filter((text) => text !== 'PDFCheckBox');
      expect(texts.filter((text) => text !== undefined && text !== '')).toEqual([]);
    },
  );

  it('has what fills it in the fields that ask for it, and in no other', async () => {
    const filling = {
      'domain.name': 'città.it',
      'holder.name': 'Ганна Щербак',
      'profile.name': 'Giulia Bianchi',
      'holder.fiscalCode': 'RSSMRA80A01H501U',
    };
    const fields = await typedIn(await printed(formNamed('owner-change-it'), 'it', filling));
    expect(fields).toMatchObject({
      'domain.name': 'città.it',
      'present.name': 'Ганна Щербак',
      'present.fiscalCode': 'RSSMRA80A01H501U',
    });
    const filled = Object.entries(fields).filter(([, text]) => text !== undefined && text !== '');
    expect(filled).toHaveLength(3);
  });

  it('of the same facts is the same, byte for byte', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => printed(formNamed('withdrawal'), 'it')));
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  });

  it('keeps a name of 255 letters whole, broken where its field ends', async () => {
    const name = 'Società '.padEnd(255, 'x');
    const fields = await typedIn(await printed(formNamed('e-invoicing'), 'it', { 'profile.name': name }));
    const text = fields['buyer.name'] ?? '';
    expect(text.split('\n').length).toBeGreaterThan(2);
    expect(text.replaceAll('\n', '')).toBe(name.replace(' ', ''));
  });
});

describeWith('poppler-utils', 'a form on paper', () => {
  it.each(every)('%s says on every page which text it is, and to whom it goes', async (name, form) => {
    const body = currentOf(form);
    for (const locale of LOCALES) {
      const pages = pagesOf(await printed(form, locale));
      const words = flat(pages.join(' '));
      expect(words).toContain(flat(body.title[locale]));
      expect(words).toContain(company);
      expect(words).toContain(flat(body.legalBasis[locale]));
      for (const [index, page] of pages.entries()) {
        expect(flat(page)).toContain(`${name},`);
        expect(page).toContain(digestOf(body));
        expect(page).toContain(
          locale === 'it' ? `Pagina ${index + 1} di ${pages.length}` : `Page ${index + 1} of ${pages.length}`,
        );
      }
    }
  });

  it.each(every)(
    '%s has what is declared, and its title, on the page where it is signed',
    async (_, form) => {
      for (const locale of LOCALES) {
        const pages = pagesOf(await printed(form, locale)).map(flat);
        const pageWith = (text: string) => pages.findIndex((page) => page.includes(flat(text)));
        for (const [index, section] of currentOf(form).sections.entries()) {
          const { title, signedBy, paragraphs = [], fields = [] } = section;
          if (signedBy === undefined || fields.length > 0) continue;
          const titled = pageWith(`${index + 1}. ${title[locale]}`);
          expect(titled).toBeGreaterThanOrEqual(0);
          expect(pages[titled]).toContain(flat(signedBy[locale]));
          for (const text of paragraphs) expect(pageWith(text[locale])).toBe(titled);
        }
      }
    },
  );

  it.each(every)('%s says on its last page all of what goes with it, and where', async (_, form) => {
    for (const locale of LOCALES) {
      const pages = pagesOf(await printed(form, locale)).map(flat);
      const { sendBack, legalBasis } = currentOf(form);
      for (const text of [...sendBack, legalBasis]) expect(pages.at(-1)).toContain(flat(text[locale]));
    }
  });

  it('shows what was filled in, in the letters of the name', async () => {
    const pdf = await printed(formNamed('transfer-authorisation'), 'en', {
      'holder.name': 'Ганна Щербак-Łukaszewicz',
      'domain.name': 'αβγδ.it',
    });
    const words = flat(pagesOf(pdf).join(' '));
    for (const part of ['Ганна Щербак-Łukaszewicz', 'αβγδ.it', 'Filled in on 27 November 2026'])
      expect(words).toContain(part);
  });

  it('embeds its fonts', async () => {
    const pdf = await printed(formNamed('withdrawal'), 'it');
    const { stdout } = spawnSync('pdffonts', ['-'], { input: pdf, encoding: 'utf8' });
    const fonts = stdout.split('\n').filter((line) => line.includes('DejaVu'));
    expect(fonts).toHaveLength(2);
    for (const line of fonts) expect(line).toMatch(/Identity-H +yes +no +yes/);
  });
});
