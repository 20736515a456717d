import { BOLD, type PdfDocument, pdfOf } from '.';

const at = new Date('2026-11-27T12:00:00Z');

describe('a PDF', () => {
  const draw = (document: PdfDocument) => {
    document.font(BOLD).text('Щербак');
    document.addPage().text('łódź');
  };

  it('has the pages that were drawn, with its font in it', async () => {
    const file = (await pdfOf({ title: 'Prova', createdAt: at }, draw)).toString('latin1');
    expect(file.startsWith('%PDF-')).toBe(true);
    expect(file).toMatch(/\/Count 2/);
    expect(file).toMatch(/\/FontFile2 /);
  });

  it('is the same for the same facts', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => pdfOf({ title: 'Prova', createdAt: at }, draw)));
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
    const later = await pdfOf({ title: 'Prova', createdAt: new Date(+at + 1_000) }, draw);
    expect(one?.equals(later)).toBe(false);
  });

  it('fails as a whole when its drawing does', async () => {
    const failing = pdfOf({ title: 'Prova', createdAt: at }, () => {
      throw new Error('no such line');
    });
    await expect(failing).rejects.toThrow('no such line');
  });
});
