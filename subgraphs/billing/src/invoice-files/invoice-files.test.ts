import { createHash } from 'node:crypto';
import { FileSeal } from '@customer-area/shared/files';
import { newId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { pay, placed } from '../testing/documents';
import { type Billing, openBilling, profile } from '../testing/open-billing';

const FILES = `query ($id: ID!) { invoice(id: $id) { number pdf { path expiresAt fileName mediaType size } xml { path expiresAt fileName mediaType size } } }`;
const seal = new FileSeal('k'.repeat(43));
const caller = { kind: 'service', service: 'test', requestId: 'test' } as const;

interface Part {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
  readonly next: string | null;
}

describe('the files of a document', () => {
  let billing: Billing;
  const owner = profile();
  const me = loginOf(owner);
  let invoice: { id: string; number: string };
  beforeAll(async () => {
    billing = await openBilling();
    const { id } = await placed(billing, me);
    await pay(billing, me, id);
    const answer = await billing.run(me, 'query ($id: ID!) { order(id: $id) { invoice { id number } } }', {
      id,
    });
    invoice = answer.data.order.invoice;
  });
  afterAll(() => billing.close());

  const linkOf = (path: string) => seal.open(path.slice('/files/'.length));
  const read = (fileId: string, by: unknown = null) =>
    billing.subgraph.internal['read-file']?.({ fileId, from: null, by }, caller) as Promise<Part>;
  const filesOf = async (viewer: LoginViewer, id = invoice.id) =>
    (await billing.run(viewer, FILES, { id })).data.invoice;
  const downloads = async () =>
    (
      await billing.sql<{ payload: string; actor: string | null }>(
        "SELECT payload, actor FROM event_log WHERE type = 'invoice.downloaded' AND profile_id = ? AND subject_id = ? ORDER BY recorded_at, id",
        [owner, invoice.id],
      )
    ).map(({ payload, actor }) => ({ ...JSON.parse(payload), by: JSON.parse(actor ?? 'null')?.loginId }));

  it('are linked to for the session that asked, for ten minutes', async () => {
    const { pdf, xml } = await filesOf(me);
    for (const { path, expiresAt } of [pdf, xml]) {
      expect(linkOf(path)).toMatchObject({ service: 'billing', act: 'read', sessionId: me.sessionId });
      expect(Math.round((Date.parse(expiresAt) - Date.now()) / 60_000)).toBe(10);
    }
  });

  it('are the very bytes that were issued, and a PDF that is made of them', async () => {
    const { pdf, xml } = await filesOf(me);
    const [file] = await billing.sql<{ bytes: Buffer; sha256: string }>(
      'SELECT bytes, sha256 FROM invoice_file WHERE invoice_id = ?',
      [invoice.id],
    );
    const fetched = await read(linkOf(xml.path)?.fileId ?? '');
    expect(fetched).toMatchObject({
      name: `${invoice.number}.xml`,
      mediaType: 'application/xml; charset=utf-8',
    });
    for (const link of [xml, pdf]) {
      const { name: fileName, mediaType } = await read(linkOf(link.path)?.fileId ?? '');
      expect(link).toMatchObject({ fileName, mediaType, size: null });
    }
    const bytes = Buffer.from(fetched.content, 'base64');
    expect(bytes.equals(file?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file?.sha256);
    expect(bytes.toString()).toContain(`<Numero>${invoice.number}</Numero>`);
    const paper = await read(linkOf(pdf.path)?.fileId ?? '');
    expect(paper).toMatchObject({ name: `${invoice.number}.pdf`, mediaType: 'application/pdf', next: null });
    expect(Buffer.from(paper.content, 'base64').toString('latin1')).toMatch(/^%PDF-/);
  });

  it('are printed in the language of whoever asked', async () => {
    const [it, en] = await Promise.all(
      (['it', 'en'] as const).map(
        async (locale) => linkOf((await filesOf({ ...me, locale })).pdf.path)?.fileId,
      ),
    );
    expect(it).toMatch(/\.pdf\.it$/);
    expect(en).toMatch(/\.pdf\.en$/);
    expect((await read(it ?? '')).content).not.toBe((await read(en ?? '')).content);
  });

  it('stand in the audit log each time that they are fetched, and not when they are linked to', async () => {
    const before = await downloads();
    const { pdf, xml } = await filesOf(me);
    expect(await downloads()).toEqual(before);
    for (const path of [pdf.path, xml.path, xml.path]) {
      const link = linkOf(path);
      const by = { ...me, loginId: me.loginId, via: null, ip: '192.0.2.1' };
      const { loginId, profileId, sessionId, role, via, ip } = by;
      await read(link?.fileId ?? '', { loginId, profileId, sessionId, role, via, ip });
    }
    expect((await downloads()).slice(before.length)).toEqual(
      ['PDF', 'XML', 'XML'].map((format) => ({ number: invoice.number, format, by: me.loginId })),
    );
  });

  it('are nothing to a stranger, and to a delegate without the invoices, or with some domains', async () => {
    const strangers = [
      loginOf(profile()),
      delegated(me, ['orders:read']),
      delegated(me, ['invoices:read'], [newId('dom')]),
    ];
    for (const viewer of strangers) {
      const answer = await billing.run(viewer, FILES, { id: invoice.id });
      expect(answer.data?.invoice ?? null).toBeNull();
      expect(JSON.stringify(answer)).not.toContain('/files/');
    }
    expect((await filesOf(delegated(me, ['invoices:read']))).xml.path).toEqual(expect.any(String));
  });

  it('are not found by an id that was given to nobody', async () => {
    const other = profile();
    const tried = [
      `${invoice.id}.${other}.xml`,
      `${invoice.id}.${other}.pdf.it`,
      `${invoice.id}.${owner}.pdf`,
      `${invoice.id}.${owner}.xml.it`,
      `${invoice.id}.${owner}.pdf.de`,
      `${newId('inv')}.${owner}.xml`,
      'inv_',
      'inv_x',
    ];
    for (const fileId of tried) await expect(read(fileId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are never changed nor taken away, by nobody who writes SQL', async () => {
    for (const statement of [
      "UPDATE invoice_file SET bytes = '' WHERE invoice_id = ?",
      'DELETE FROM invoice_file WHERE invoice_id = ?',
    ])
      await expect(billing.sql(statement, [invoice.id])).rejects.toThrow('never changed');
  });

  it('are none of a document from before they were kept', async () => {
    const [row] = await billing.sql<Record<string, unknown>>('SELECT * FROM invoice WHERE id = ?', [
      invoice.id,
    ]);
    const old = {
      ...row,
      id: newId('inv'),
      progressive: 9_999,
      number: 'F2020-009999',
      cause_id: newId('ord'),
    };
    const columns = Object.keys(old);
    await billing.sql(
      `INSERT INTO invoice (${columns.join()}) VALUES (${columns.map(() => '?').join()})`,
      Object.values({ ...old, document: null }),
    );
    expect(await filesOf(me, old.id)).toEqual({ number: 'F2020-009999', pdf: null, xml: null });
  });
});
