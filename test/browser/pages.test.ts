import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from '../../gateway/src/pages';
import {
  activeDomain,
  confirmAddress,
  newCustomer,
  newName,
  PASSWORD,
  placeOrder,
  registration,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { describeWith } from '../harness/outside-tool';
import { productInProcess } from '../harness/product-in-process';
import { type OpenBrowser, openBrowser, SCHEMES, WIDTHS } from './open-browser';

/** Where the pictures go for whoever wants to look at them. */
const PICTURES = process.env.LETTER_PICTURES;
const LOOKS = SCHEMES.flatMap((scheme) => WIDTHS.map((width) => ({ scheme, width })));

describeWith('chromium', 'in a browser, the pages that letters lead to', () => {
  let browser: OpenBrowser;
  let product: Awaited<ReturnType<typeof productInProcess>>;
  beforeAll(async () => {
    [browser, product] = await Promise.all([openBrowser(), productInProcess()]);
    if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  const expectGood = async (name: string, { scheme, width }: (typeof LOOKS)[number]) => {
    if (PICTURES !== undefined) await browser.picture(join(PICTURES, `page-${name}-${width}-${scheme}.png`));
    expect(await browser.seen()).toEqual({ problems: [], overflow: 0 });
  };

  /** Those that look their link up when they are opened. */
  const asking = ['/pay', '/confirm-owner-change', '/object-owner-change'];
  const forms = PAGES.map(({ path }) => path).filter((path) => !asking.includes(path));

  it.each(forms)('%s can be read and filled in by everybody', async (path) => {
    for (const look of LOOKS) {
      const { status } = await browser.open(`${product.url}${path.replace(':id', 'x')}?token=x`, look);
      expect(status).toBe(200);
      await expectGood(path.slice(1).replaceAll(/\W/g, '-'), look);
    }
  });

  it('a link that is not valid says so to everybody', async () => {
    for (const look of LOOKS) {
      const { page } = await browser.open(`${product.url}/confirm-email?token=x`, look);
      await page.click('button');
      expect(await page.textContent('h1')).toBe('Questo link non è valido');
      await expectGood('not-valid', look);
    }
  });

  it('a sign-in that was refused says so beside its fields, and what was asked for is shown after one that was not', async () => {
    const customer = await newCustomer(product);
    const name = newName();
    const order = await placeOrder(customer, [registration(name)]);
    for (const look of LOOKS) {
      const { page } = await browser.open(`${product.url}/orders/${order.id}`, look);
      await page.fill('#username', customer.username);
      await page.fill('#password', 'sbagliata');
      await page.click('button');
      expect(await page.textContent('[role=alert]')).not.toBe('');
      await expectGood('refused', look);
      await page.fill('#password', PASSWORD);
      await page.click('button');
      expect(await page.textContent('main')).toContain(name);
      await expectGood('order', look);
    }
  });

  it('a pay link shows what it asks for, and pays it', async () => {
    const customer = await newCustomer(product);
    const order = await placeOrder(customer, [registration(newName())]);
    const REQUEST = `mutation ($ids: [ID!]!) { requestPayment(orderIds: $ids) { ... on PaymentRequest { payLink } } }`;
    const { data, errors } = await customer.ask(REQUEST, { ids: [order.id] });
    expect(errors).toBeUndefined();
    const token = new URL(data.requestPayment.payLink).searchParams.get('token');
    for (const look of LOOKS) {
      await browser.open(`${product.url}/pay?token=${token}`, look);
      await expectGood('pay', look);
    }
    const [look] = LOOKS;
    if (look === undefined) return;
    const { page } = await browser.open(`${product.url}/pay?token=${token}`, look);
    expect(await page.textContent('main')).toContain('12,19');
    await page.click('button');
    expect(await page.textContent('main')).toContain('È stato pagato');
    await expectGood('paid', look);
  });

  it('the letter to a registrant leads to what it confirms, and confirms it', async () => {
    const giver = await newCustomer(product);
    await confirmAddress(product, giver);
    const { id, name } = await activeDomain(giver, newName('com'));
    const receiver = await newCustomer(product, { firstName: 'Anna', fiscalCode: 'RSSNNA80A41H501L' });
    const START = `mutation ($id: ID!, $e: String!) { startOwnerChange(domainIds: [$id], input: { occasion: SALE, newOwnerEmail: $e,
      withoutLock: true }) { ... on OwnerChange { id } } }`;
    // Who holds a new domain, and that its address is confirmed, is learned in the background.
    await eventually(async () => {
      const { data } = await giver.ask(START, { id, e: receiver.email });
      return data.startOwnerChange.id !== undefined;
    });
    const linkTo = (path: string, email: string) =>
      eventually(async () => {
        const { data } = await product.ask('query ($to: String!) { sandboxMail(to: $to) { links } }', {
          to: email,
        });
        const links = (data.sandboxMail as { links: string[] }[]).flatMap((mail) => mail.links);
        return links.find((link) => new URL(link).pathname === path);
      });
    const TAKE =
      'mutation ($t: String!) { acceptOwnerChange(input: { token: $t }) { ... on OwnerChange { id } } }';
    const invitation = new URL(await linkTo('/accept-owner-change', receiver.email));
    await receiver.ask(TAKE, { t: invitation.searchParams.get('token') });
    const { search } = new URL(await linkTo('/confirm-owner-change', giver.email));
    const link = `${product.url}/confirm-owner-change${search}`;
    for (const look of LOOKS) {
      const { page } = await browser.open(link, look);
      expect(await page.textContent('main')).toContain(name);
      await expectGood('confirm-owner-change', look);
    }
    const [look] = LOOKS;
    if (look === undefined) return;
    const { page } = await browser.open(link, look);
    await page.click('button');
    expect(await page.textContent('main')).toContain('è confermato');
    await expectGood('owner-change-confirmed', look);
  });
});
