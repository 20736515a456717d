import {
  type Customer,
  domainWithStatus,
  newCustomer,
  newName,
  payByCard,
  placeOrder,
  registration,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type BorrowedProduct, borrowProduct, topologies } from '../harness/product';
import { payWhileRegistriesAreAway } from '../harness/registry-away';
import { memberOfStaff } from '../harness/staff';

const PARKED = `{ parkedJobs(service: DOMAINS, kind: "registry.execute", first: 100) {
  edges { node { jobId subjectId error ifDropped } } } }`;
const CASES = `query ($profileId: ID!) { cases(filter: { profileId: $profileId }, first: 10) {
  edges { node { caseId kind choices } } } }`;
const RETRY = 'mutation ($input: JobDecisionInput!) { retryJob(input: $input) }';
const DROP = `mutation ($input: JobDecisionInput!) { dropJob(input: $input) { __typename
  ... on JobDropped { ifDropped } ... on SecondStaffRequired { requestId } } }`;
const APPROVE = `mutation ($id: ID!) { approveStaffRequest(id: $id, reason: "Il registro non risponde da ieri") { __typename
  ... on StaffRequest { status } ... on StaffRequestRefused { code } } }`;
const ORDER = `query ($id: ID!) { creditBalance { amount } order(id: $id) { number status lines { status failure { code }
  domain { operations(first: 5) { edges { node { kind status waitsFor { code who } } } } } } } }`;
const NEWS = '{ notifications(first: 50) { edges { node { fact text } } } }';
const LOG = '{ auditLog(first: 50) { edges { node { kind text } } } }';
const MAIL = 'query ($to: String!) { sandboxMail(to: $to) { subject text } }';

describe.each(topologies)(
  'a stuck registration is retried, another dropped and credited (%s)',
  (topology) => {
    let product: BorrowedProduct;
    let customer: Customer;
    let anna: Pick<Customer, 'ask'>;
    let bruno: Pick<Customer, 'ask'>;
    /** One whose registry is away for a while, and one whose registry never answers. */
    let [slow, silent]: { readonly id: string; readonly name: string; readonly total: number }[] = [];
    beforeAll(async () => {
      product = await borrowProduct(topology);
      customer = await newCustomer(product);
      [anna, bruno] = [await memberOfStaff(product), await memberOfStaff(product)];
    });
    afterAll(() => product?.giveBack());

    const placed = async (name: string) => {
      const { id, total } = await placeOrder(customer, [registration(name)]);
      return { id, name, total: total.amount };
    };
    const operationOf = async (orderId: string) => {
      const [row] = await product.rows('domains', 'SELECT id FROM operation WHERE order_id = ?', [orderId]);
      return String(row?.id);
    };
    const parked = async (orderId: string) => {
      const { edges } = (await anna.ask(PARKED)).data.parkedJobs;
      const operationId = await operationOf(orderId);
      return edges.find(({ node }: { node: { subjectId: string } }) => node.subjectId === operationId)?.node;
    };
    const order = async (id = '') => {
      const { data, errors } = await customer.ask(ORDER, { id });
      expect(errors).toBeUndefined();
      return { ...data.order, credit: data.creditBalance.amount };
    };
    const decision = async (orderId: string, reason: string) => ({
      input: { service: 'DOMAINS', jobId: (await parked(orderId)).jobId, reason },
    });

    it('both give up after twelve attempts: staff find them, and the customer sees that staff look into it', async () => {
      slow = await placed(newName());
      silent = await placed(`stuck-${newName('com')}`);
      const orders = [slow, silent];
      await payWhileRegistriesAreAway(
        product,
        orders.map(({ id }) => id),
        (id) => payByCard(customer, id),
      );
      for (const { id, name } of orders) {
        const job = await parked(id);
        expect(job.ifDropped).toContain('credit');
        expect(job.error).not.toContain(name);
      }
      const { edges } = (await anna.ask(CASES, { profileId: customer.profileId })).data.cases;
      const operations = [await operationOf(slow.id), await operationOf(silent.id)];
      expect(edges.map(({ node }: { node: object }) => node)).toEqual(
        operations.map((caseId) => ({
          ...{ caseId, kind: 'OPERATION_BLOCKED', choices: ['TRY_AGAIN', 'GIVE_UP'] },
        })),
      );
      for (const { id } of orders) {
        const [{ domain }] = (await order(id)).lines;
        expect(domain.operations.edges).toEqual([
          {
            node: {
              ...{ kind: 'REGISTER', status: 'BLOCKED' },
              waitsFor: { code: 'STAFF_CHECK', who: 'STAFF' },
            },
          },
        ]);
      }
    });

    it('one is retried once its registry is back: the customer has the domain', async () => {
      const retry = await decision(slow?.id ?? '', 'Il registro è tornato');
      expect((await customer.ask(RETRY, retry)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await anna.ask(RETRY, retry)).data.retryJob).toBe(true);
      await domainWithStatus(customer, slow?.name ?? '', 'ACTIVE');
      await eventually(async () => (await order(slow?.id)).status === 'FULFILLED');
      expect(await parked(slow?.id ?? '')).toBeUndefined();
    });

    it('the other is dropped by two members of staff, and not by one', async () => {
      const drop = await decision(silent?.id ?? '', 'Nome irraggiungibile');
      expect((await customer.ask(DROP, drop)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const { requestId } = (await anna.ask(DROP, drop)).data.dropJob;
      const own = (await anna.ask(APPROVE, { id: requestId })).data.approveStaffRequest;
      expect(own).toEqual({ __typename: 'StaffRequestRefused', code: 'OWN_REQUEST' });
      expect((await anna.ask(DROP, drop)).data.dropJob.requestId).toBe(requestId);
      expect(await order(silent?.id)).toMatchObject({ status: 'IN_PROGRESS', credit: 0 });
      const approved = (await bruno.ask(APPROVE, { id: requestId })).data.approveStaffRequest;
      expect(approved).toEqual({ __typename: 'StaffRequest', status: 'APPROVED' });
      const dropped = (await anna.ask(DROP, drop)).data.dropJob;
      expect(dropped).toEqual({ __typename: 'JobDropped', ifDropped: expect.stringContaining('credit') });
    });

    it('its customer has the whole price as credit, and reads so in a letter, in the area and in the audit log', async () => {
      const failed = await eventually(async () => {
        const now = await order(silent?.id);
        return now.status === 'FAILED' && now;
      });
      expect(failed.lines[0]).toMatchObject({ status: 'FAILED', failure: { code: 'GIVEN_UP' } });
      expect(failed.credit).toBe(silent?.total);
      const found = await eventually(async () => {
        const [news, log, mail] = [
          (await customer.ask(NEWS)).data.notifications.edges,
          (await customer.ask(LOG)).data.auditLog.edges,
          (await product.ask(MAIL, { to: customer.email })).data.sandboxMail,
        ];
        const ofOrder = ({ node }: { node: { fact?: string; kind?: string; text: string } }) =>
          (node.fact ?? node.kind) === 'order.failed' && node.text.includes(failed.number);
        const isLetter = ({ text }: { text: string }) =>
          text.includes(`l'ordine ${failed.number} non è andato a buon fine`);
        return news.some(ofOrder) && log.some(ofOrder) && mail.find(isLetter);
      });
      expect(found.text).toContain('nota di credito');
    });
  },
);
