import {
  COMPLETE_REGISTRATION,
  type Customer,
  PASSWORD,
  registrationForm,
  START_REGISTRATION,
  signIn,
} from '../harness/customer';
import { eventually } from '../harness/operations';
import { type Product, sharedProduct, topologies } from '../harness/product';
import { memberOfStaff } from '../harness/staff';

const REQUEST = `mutation ($input: RectificationInput!) { requestRectification(input: $input) {
  ... on Rectification { id status } ... on RectificationRefused { code problems { field code } } } }`;
const UPLOAD = `mutation ($id: ID!, $size: Int!) { createRectificationUpload(input: { rectificationId: $id, fileName: "carta d’identità.pdf", mediaType: "application/pdf", size: $size }) {
  ... on RectificationUpload { target { path } } ... on RectificationRefused { code } } }`;
const SUBMIT = `mutation ($id: ID!) { submitRectification(rectificationId: $id) { ... on Rectification { status documents { fileName } } ... on RectificationRefused { code } } }`;
const CASE = `query ($id: ID!) { rectification(id: $id, reason: "Pratica 42") { displayName documents { file { fileName path } } } }`;
const ACCEPT =
  'mutation ($id: ID!) { acceptRectification(rectificationId: $id) { ... on RectificationCase { status displayName } } }';

const PDF = Buffer.from('%PDF-1.7\na passport');

describe.each(topologies)('a typing error is rectified (%s)', (topology) => {
  let product: Product;
  let customer: Pick<Customer, 'ask'>;
  let staff: Pick<Customer, 'ask'>;
  let id: string;
  beforeAll(async () => {
    product = await sharedProduct(topology);
    customer = await mistypedCustomer();
    staff = await memberOfStaff(product);
  });

  const as = (token: string): Pick<Customer, 'ask'> => ({
    ask: (query, variables) => product.ask(query, variables, token),
  });
  async function mistypedCustomer() {
    const input = { ...registrationForm(), lastName: 'Rosssi' };
    const draft = (await product.ask(START_REGISTRATION, { input })).data.startRegistration;
    await product.ask(COMPLETE_REGISTRATION, { draftId: draft.id, password: PASSWORD, again: PASSWORD });
    return as((await signIn(product, draft.username)).accessToken);
  }
  const linkFor = async (size = PDF.length) =>
    (await customer.ask(UPLOAD, { id, size })).data.createRectificationUpload.target.path as string;
  const put = (path: string, bytes: Buffer) =>
    fetch(`${product.url}${path}`, { method: 'PUT', body: new Uint8Array(bytes) });

  it('which the customer asks for, with a document that comes through the file routes', async () => {
    const input = {
      corrections: [{ field: 'lastName', value: 'Rossi' }],
      explanation: 'Una esse di troppo.',
    };
    const asked = (await customer.ask(REQUEST, { input })).data.requestRectification;
    expect(asked).toMatchObject({ status: 'AWAITING_DOCUMENTS' });
    id = asked.id;
    expect((await customer.ask(SUBMIT, { id })).data.submitRectification).toEqual({ code: 'NO_DOCUMENTS' });
    const path = await linkFor();
    expect((await put(path, Buffer.from('<html>'.padEnd(PDF.length)))).status).toBe(400);
    expect((await put(`${path}x`, PDF)).status).toBe(404);
    expect((await put(path, PDF)).status).toBe(204);
    expect((await customer.ask(SUBMIT, { id })).data.submitRectification).toEqual({
      status: 'UNDER_REVIEW',
      documents: [{ fileName: 'carta d’identità.pdf' }],
    });
  });

  it('cannot decide about', async () => {
    for (const operation of [CASE, ACCEPT]) {
      const answer = await customer.ask(operation, { id });
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('and staff reads and accepts', async () => {
    const looked = await staff.ask(CASE, { id });
    expect(looked.errors).toBeUndefined();
    const seen = looked.data.rectification;
    expect(seen).toMatchObject({ displayName: 'Mario Rosssi' });
    const file = await fetch(`${product.url}${seen.documents[0].file.path}`);
    expect(Buffer.from(await file.arrayBuffer()).equals(PDF)).toBe(true);
    expect((await staff.ask(ACCEPT, { id })).data.acceptRectification).toEqual({
      status: 'ACCEPTED',
      displayName: 'Mario Rossi',
    });
    expect((await customer.ask('{ me { profile { lastName } } }')).data.me.profile.lastName).toBe('Rossi');
  });

  it('under the eyes of the customer', async () => {
    const read = await eventually(async () => {
      const { data } = await customer.ask(
        '{ auditLog(first: 20) { edges { node { kind reason actor { kind } } } } }',
      );
      const nodes = data.auditLog.edges.map(({ node }: { node: object }) => node) as { kind: string }[];
      return nodes.find(({ kind }) => kind === 'staff.read');
    });
    expect(read).toEqual({ kind: 'staff.read', reason: 'Pratica 42', actor: { kind: 'STAFF' } });
  });
});
