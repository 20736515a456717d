import { FileSeal } from '@customer-area/shared/files';
import { newId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { unzipSync } from 'fflate';
import { delegated, loginOf } from '../../../../test/harness/operations';
import { businessYear } from '../numbering';
import { pay, placed } from '../testing/documents';
import { type Billing, openBilling, profile } from '../testing/open-billing';

const seal = new FileSeal('k'.repeat(43));
const caller = { kind: 'service', service: 'test', requestId: 'test' } as const;
const YEAR = businessYear(new Date());

interface Part {
  readonly name: string;
  readonly content: string;
  readonly next: string | null;
}

describe("a year's documents in one file", () => {
  let billing: Billing;
  const owner = profile();
  const me = loginOf(owner);
  const buy = async (viewer: LoginViewer) => {
    const { id } = await placed(billing, viewer);
    await pay(billing, viewer, id);
  };
  beforeAll(async () => {
    billing = await openBilling();
    for (let count = 0; count < 12; count++) await buy(me);
    await buy(loginOf(profile()));
  });
  afterAll(() => billing.close());

  const linkOf = async (viewer: LoginViewer, year = YEAR) => {
    const answer = await billing.run(viewer, 'query ($year: Int!) { invoiceArchive(year: $year) { path } }', {
      year,
    });
    const path: string | undefined = answer.data?.invoiceArchive?.path;
    return path === undefined ? null : (seal.open(path.slice('/files/'.length))?.fileId ?? null);
  };
  const part = (fileId: string, from: string | null = null) =>
    billing.subgraph.internal['read-file']?.({ fileId, from }, caller) as Promise<Part>;
  const whole = async (fileId: string) => {
    const parts = [await part(fileId)];
    for (let last = parts[0]; typeof last?.next === 'string'; last = parts.at(-1))
      parts.push(await part(fileId, last.next));
    return parts;
  };
  const bytesOf = (parts: readonly Part[]) =>
    Buffer.concat(parts.map(({ content }) => Buffer.from(content, 'base64')));
  const numbersOf = (profileId: string) =>
    billing.sql<{ number: string }>('SELECT number FROM invoice WHERE profile_id = ? ORDER BY number', [
      profileId,
    ]);

  it('has each of them once, as it was issued and as PDF, in parts', async () => {
    const parts = await whole((await linkOf(me)) ?? '');
    expect(parts).toHaveLength(3);
    expect(parts[0]?.name).toBe(`fatture-${YEAR}.zip`);
    const files = unzipSync(bytesOf(parts));
    const numbers = (await numbersOf(owner)).map(({ number }) => number);
    expect(numbers).toHaveLength(12);
    expect(Object.keys(files).sort()).toEqual(
      numbers.flatMap((number) => [`${number}.pdf`, `${number}.xml`]),
    );
    for (const number of numbers) {
      const xml = Buffer.from(files[`${number}.xml`] ?? []).toString();
      expect(xml).toContain(`<Numero>${number}</Numero>`);
      expect(Buffer.from(files[`${number}.pdf`] ?? []).toString('latin1')).toMatch(/^%PDF-/);
    }
  });

  it('is the same when a part has to be sent again, and when two are fetched at once', async () => {
    const fileId = (await linkOf(me)) ?? '';
    const [one, other] = await Promise.all([whole(fileId), whole(fileId)]);
    const first = one?.[0];
    const again = await part(fileId, first?.next ?? null);
    expect(again).toEqual(one?.[1]);
    expect(bytesOf(one ?? []).equals(bytesOf(other ?? []))).toBe(true);
    expect(Object.keys(unzipSync(bytesOf(one ?? [])))).toHaveLength(24);
  });

  it('stands in the audit log once for each time that it is fetched', async () => {
    const facts = () =>
      billing.sql("SELECT id FROM event_log WHERE type = 'invoice.archive-downloaded' AND profile_id = ?", [
        owner,
      ]);
    const before = (await facts()).length;
    await whole((await linkOf(me)) ?? '');
    expect(await facts()).toHaveLength(before + 1);
  });

  it('is none for a year without documents, or that is no year', async () => {
    for (const year of [YEAR - 1, YEAR + 1, 0, -1, 2_147_483_647]) expect(await linkOf(me, year)).toBeNull();
    expect(await linkOf(loginOf(profile()))).toBeNull();
  });

  it('is nothing for a delegate without the invoices, or with some domains', async () => {
    expect(await linkOf(delegated(me, ['orders:read']))).toBeNull();
    expect(await linkOf(delegated(me, ['invoices:read'], [newId('dom')]))).toBeNull();
    expect(await linkOf(delegated(me, ['invoices:read']))).toEqual(expect.any(String));
  });

  it('is not found by an id, or from a place, that was given to nobody', async () => {
    for (const fileId of [`iar_${YEAR}.it.prf_x`, `iar_${YEAR}.de.${owner}`, `iar_x.it.${owner}`, 'iar_'])
      await expect(part(fileId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const fileId = (await linkOf(me)) ?? '';
    for (const from of ['', 'x', `${newId('iar')} 1 x 2 3 ${newId('inv')}`])
      await expect(part(fileId, from)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is whole when it is fetched slowly, and leaves nothing behind after two days', async () => {
    billing.subgraph.runtime.start();
    const fileId = (await linkOf(me)) ?? '';
    const first = await part(fileId);
    await billing.advance(0.75);
    const second = await part(fileId, first.next);
    await billing.advance(0.5);
    await billing.subgraph.runtime.settle();
    const last = await part(fileId, second.next);
    expect(Object.keys(unzipSync(bytesOf([first, second, last])))).toHaveLength(24);
    await billing.advance(1);
    await billing.subgraph.runtime.settle();
    expect(await billing.sql('SELECT 1 FROM invoice_archive_part')).toEqual([]);
  });
});
