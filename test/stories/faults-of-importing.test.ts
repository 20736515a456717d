import { newId } from '@customer-area/shared/ids';
import { importSent, importTransfers, sendStatement } from '../harness/bank';
import {
  type Customer,
  newCustomer,
  newName,
  orderStatus,
  placeOrder,
  registration,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type BorrowedProduct, borrowProduct } from '../harness/product';
import { memberOfStaff } from '../harness/staff';

const ORDERS = 8;
/** The import waits for this one when its process is killed. */
const HELD = 4;

describe('kill -9 of billing halfway an import of bank money', () => {
  let product: BorrowedProduct;
  let customer: Customer;
  let staff: Pick<Customer, 'ask'>;
  beforeAll(async () => {
    product = await borrowProduct('distributed');
    customer = await newCustomer(product);
    staff = await memberOfStaff(product);
  });
  afterAll(() => product?.giveBack());

  const count = async (sql: string, ids: readonly string[]) =>
    Number((await product.rows('billing', sql, [ids]))[0]?.n);

  it('books each line once, those before it and those after it', async () => {
    const orders = [];
    for (let n = 0; n < ORDERS; n += 1) orders.push(await placeOrder(customer, [registration(newName())]));
    const ids = orders.map(({ id }) => id);
    const transfers = orders.map(({ number, total }) => ({
      ...{ cents: total.amount, text: `saldo ordine ${number}`, reference: newId('cro') },
    }));
    const uploadId = await sendStatement(product, staff, transfers);
    const held = await product.hold('billing', 'SELECT id FROM customer_order WHERE id = ? FOR UPDATE', [
      ids[HELD],
    ]);
    const asking = importSent(staff, uploadId).catch(() => null);
    const paid = () =>
      count("SELECT COUNT(*) AS n FROM customer_order WHERE id IN (?) AND status <> 'AWAITING_PAYMENT'", ids);
    await eventually(async () => (await paid()) === HELD);
    process.kill(await product.pidOf('subgraphs/billing'), 'SIGKILL');
    await asking;
    expect(await paid()).toBe(HELD);
    await held.release();

    // Nobody asks again: the job goes on by itself.
    await eventually(async () => (await paid()) === ORDERS, 60_000);
    await eventually(async () => {
      const statuses = await Promise.all(ids.map((id) => orderStatus(customer, id).catch(() => '')));
      return statuses.every((status) => status === 'FULFILLED');
    });
    expect(await count('SELECT COUNT(*) AS n FROM payment WHERE order_id IN (?)', ids)).toBe(ORDERS);
    expect(await count('SELECT COUNT(*) AS n FROM invoice WHERE order_id IN (?)', ids)).toBe(ORDERS);
    const statement = { lines: ORDERS, matched: ORDERS, partial: 0, credited: 0, toReview: 0 };
    expect(await importSent(staff, uploadId)).toMatchObject(statement);
    const again = transfers.map(({ cents, text, reference }) => ({ cents, text, reference }));
    expect(await importTransfers(product, staff, again)).toMatchObject(statement);
    expect(await count('SELECT COUNT(*) AS n FROM payment WHERE order_id IN (?)', ids)).toBe(ORDERS);
  });
});
