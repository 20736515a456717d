import { type Customer, newCustomer, newKey } from '../harness/customer';
import { eventually } from '../harness/operations';
import { type Product, sharedProduct, topologies } from '../harness/product';
import { memberOfStaff } from '../harness/staff';

const FORMS = `query ($topic: FormTopic!) { forms(topic: $topic) { id title about } }`;
const PREFILLED =
  'query ($id: ID!, $subject: ID!) { prefilledForm(id: $id, subjectId: $subject, locale: "it") { path fileName mediaType } }';
const RETURN = `mutation ($case: ID!) { formReturnUpload(caseId: $case) {
  ... on UploadTarget { path mediaTypes } ... on FormReturnRefused { code } } }`;
const RECTIFY = `mutation ($input: RectificationInput!) { requestRectification(input: $input) {
  ... on Rectification { id status } ... on RectificationRefused { code } } }`;
const SUBMIT = `mutation ($id: ID!) { submitRectification(rectificationId: $id) {
  ... on Rectification { status documents { fileName } } ... on RectificationRefused { code } } }`;
const CASE =
  'query ($id: ID!) { rectification(id: $id, reason: "Pratica 7") { documents { file { path } } } }';
const OPEN = 'mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id } }';
const TICKET = `query ($id: ID!) { ticket(id: $id) { status messages(first: 5) { edges { node {
  author text attachments { fileName mediaType status path } } } } } }`;

describe.each(topologies)('a form is filled in, signed and returned (%s)', (topology) => {
  let product: Product;
  let customer: Customer;
  let signed: Buffer;
  beforeAll(async () => {
    product = await sharedProduct(topology);
    customer = await newCustomer(product);
  });

  const bytesAt = async (path: string) =>
    Buffer.from(await (await fetch(`${product.url}${path}`)).arrayBuffer());
  const returned = async (caseId: string, bytes: Buffer) => {
    const { data } = await customer.ask(RETURN, { case: caseId });
    const { path } = data.formReturnUpload as { path: string };
    const put = () => fetch(`${product.url}${path}`, { method: 'PUT', body: new Uint8Array(bytes) });
    return [(await put()).status, (await put()).status];
  };

  it('which is downloaded with what is known of the customer', async () => {
    const { forms } = (await customer.ask(FORMS, { topic: 'RECTIFICATION' })).data;
    expect(forms).toEqual([expect.objectContaining({ about: 'PROFILE' })]);
    const asked = await customer.ask(PREFILLED, { id: forms[0].id, subject: customer.profileId });
    expect(asked.errors).toBeUndefined();
    const { path, mediaType } = asked.data.prefilledForm;
    expect(mediaType).toBe('application/pdf');
    const form = await bytesAt(path);
    expect(form.subarray(0, 5).toString()).toBe('%PDF-');
    // Whoever signs with a program adds to the file.
    signed = Buffer.concat([form, Buffer.from('\n% signed\n')]);
  });

  it('to a rectification, whose document it becomes for whoever decides about it', async () => {
    const input = {
      corrections: [{ field: 'lastName', value: 'Russi' }],
      explanation: 'Una lettera sbagliata.',
    };
    const { id } = (await customer.ask(RECTIFY, { input })).data.requestRectification;
    expect(await returned(id, signed)).toEqual([204, 204]);
    expect((await customer.ask(SUBMIT, { id })).data.submitRectification).toEqual({
      status: 'UNDER_REVIEW',
      documents: [{ fileName: 'modulo-firmato.pdf' }],
    });
    expect((await customer.ask(RETURN, { case: id })).data.formReturnUpload).toEqual({
      code: 'NO_FORM_AWAITED',
    });
    const staff = await memberOfStaff(product);
    const { documents } = (await staff.ask(CASE, { id })).data.rectification;
    expect((await bytesAt(documents[0].file.path)).equals(signed)).toBe(true);
  });

  it('to a ticket, as one message with its file, and to nobody else’s', async () => {
    const input = {
      category: 'DOMAINS',
      subject: 'Delega',
      message: 'Invio il modulo.',
      idempotencyKey: newKey(),
    };
    const { id } = (await customer.ask(OPEN, { input })).data.openTicket;
    expect(await returned(id, signed)).toEqual([204, 204]);
    const messages = await eventually(async () => {
      const { edges } = (await customer.ask(TICKET, { id })).data.ticket.messages;
      return edges[1]?.node.attachments[0]?.status === 'READY' ? edges : null;
    });
    expect(messages).toHaveLength(2);
    const [file] = messages[1].node.attachments;
    expect(messages[1].node).toMatchObject({ author: 'CUSTOMER', text: 'In allegato il modulo firmato.' });
    expect(file).toMatchObject({ fileName: 'modulo-firmato.pdf', mediaType: 'application/pdf' });
    expect((await bytesAt(file.path)).equals(signed)).toBe(true);
    const stranger = await newCustomer(product);
    const foreign = await stranger.ask(RETURN, { case: id });
    expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
