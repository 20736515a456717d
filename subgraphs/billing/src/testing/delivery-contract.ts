import { fatturaPa, xmlFile } from '../fattura-pa';
import type { DeliveryPort } from '../invoice-delivery';
import type { TaxDocument } from '../invoices';
import { COMUNE, creditNoteOver, GIULIA, OFFICINA, taxDocument } from './tax-documents';

export interface OpenExchange {
  readonly delivery: DeliveryPort;
  /** Lets so much time go by that everything is decided. */
  wait(): Promise<void>;
  close(): Promise<void>;
}

/** What every way to the exchange system must keep to. */
export function deliveryContract(name: string, openExchange: () => Promise<OpenExchange>): void {
  describe(`${name}, as a way to the exchange system`, () => {
    let exchange: OpenExchange;
    const { signal } = new AbortController();
    let files = 0;
    beforeAll(async () => {
      exchange = await openExchange();
    });
    afterAll(() => exchange.close());

    const nameOf = () => `IT01234567897_${String(++files).padStart(5, '0')}.xml`;
    const numbered = (progressive: number, over: Partial<TaxDocument> = {}): TaxDocument =>
      taxDocument({ ...over, progressive, number: `F2026-${String(progressive).padStart(6, '0')}` });
    const send = (document: TaxDocument, file = nameOf()) =>
      exchange.delivery.send({ name: file, bytes: xmlFile(fatturaPa(document)) }, signal);
    const outcomeOf = (sdiId: string) => exchange.delivery.outcomeOf(sdiId, signal);
    const decided = async (document: TaxDocument) => {
      const sdiId = await send(document);
      await exchange.wait();
      return outcomeOf(sdiId);
    };

    it('takes a file once, however often and however parallel it is sent', async () => {
      const file = nameOf();
      const document = numbered(1);
      const ids = await Promise.all(Array.from({ length: 20 }, () => send(document, file)));
      expect(new Set(ids).size).toBe(1);
      await exchange.wait();
      expect(await outcomeOf(ids[0] ?? '')).toMatchObject({ outcome: 'undeliverable' });
    });

    it('has not decided at once, and decides once', async () => {
      const sdiId = await send(numbered(2, { buyer: OFFICINA }));
      expect(await outcomeOf(sdiId)).toEqual({ outcome: 'processing' });
      await exchange.wait();
      const decision = await outcomeOf(sdiId);
      expect(decision).toMatchObject({ outcome: 'delivered', at: expect.any(Date) });
      await exchange.wait();
      expect(await outcomeOf(sdiId)).toEqual(decision);
    });

    it.each([
      ['a channel', OFFICINA, 'delivered'],
      ['a certified address', { ...GIULIA, pec: 'g@pec.example.it' }, 'delivered'],
      ['an office of a public body', COMUNE, 'delivered'],
      ['nothing', GIULIA, 'undeliverable'],
    ])('comes to its end with a buyer who has %s', async (what, buyer, outcome) => {
      expect(await decided(numbered(10 + what.length, { buyer }))).toMatchObject({ outcome });
    });

    it.each([
      ['9999999', '00311'],
      ['8888888', '00306'],
    ])('says why it refuses the recipient %s', async (recipientCode, code) => {
      const document = numbered(Number(code), { buyer: { ...OFFICINA, recipientCode } });
      expect(await decided(document)).toMatchObject({ outcome: 'rejected', reasons: [{ code }] });
    });

    it('refuses a document that it has accepted under another name, and takes one that it refused', async () => {
      const accepted = numbered(100, { buyer: OFFICINA });
      expect(await decided(accepted)).toMatchObject({ outcome: 'delivered' });
      expect(await decided(accepted)).toMatchObject({ outcome: 'rejected', reasons: [{ code: '00404' }] });
      const refused = numbered(101, { buyer: { ...OFFICINA, recipientCode: '9999999' } });
      expect(await decided(refused)).toMatchObject({ outcome: 'rejected' });
      expect(await decided({ ...refused, buyer: OFFICINA })).toMatchObject({ outcome: 'delivered' });
    });

    it('takes credit notes, which are numbered by themselves', async () => {
      expect(await decided(creditNoteOver(numbered(200, { buyer: OFFICINA })))).toMatchObject({
        outcome: 'delivered',
      });
    });

    it('does not know what it was never sent', async () => {
      expect(await outcomeOf('nobody')).toBeNull();
    });
  });
}
