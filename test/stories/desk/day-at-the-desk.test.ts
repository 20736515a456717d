import {
  type Customer,
  domainWithStatus,
  newKey,
  orderStatus,
  PASSWORD,
  renewal,
} from '../../harness/customer';
import { type Answer, eventually } from '../../harness/operations';
import { type OwnProduct, startProduct, topologies } from '../../harness/product';
import { memberOfStaff } from '../../harness/staff';
import { type CustomerWithWork, customerWithWork } from './customer-with-work';
import { deskDocument, deskDocuments } from './desk-documents';
import { nodes, readByCustomer } from './read-by-customer';

const NEWS = '{ announcements { title text } }';
const NOTE = 'Ha già chiamato due volte: attenzione.';

describe.each(topologies)('a day at the desk (%s)', (topology) => {
  let product: OwnProduct;
  let customer: CustomerWithWork;
  let bruno: Pick<Customer, 'ask'>;
  let anna: Pick<Customer, 'ask'>;
  let annaId: string;
  let read: ReturnType<typeof readByCustomer>;
  const used = new Set<string>();
  const began = new Date();
  beforeAll(async () => {
    product = await startProduct(topology, { FIRST_STAFF_PASSWORD: PASSWORD });
    [anna, bruno] = [await memberOfStaff(product), await memberOfStaff(product)];
    customer = await customerWithWork(product, bruno);
    read = readByCustomer(product, customer);
    annaId = (await act('own-login', {})).me.id;
  });
  afterAll(() => product?.stop());

  /** Sends a document of the desk, which must not fail. */
  const act = async (name: string, variables: Record<string, unknown>, who = anna) => {
    used.add(name);
    const { data, errors } = await who.ask(deskDocument(name), variables);
    expect(errors).toBeUndefined();
    return data as Answer['data'];
  };
  const approvedByBruno = async (requestId: string, reason: string) => {
    const waiting = nodes((await act('waiting-requests', {}, bruno)).staffRequests);
    expect(waiting).toContainEqual(expect.objectContaining({ requestId, isOwn: false }));
    const { approveStaffRequest } = await act('approve-request', { id: requestId, reason }, bruno);
    expect(approveStaffRequest).toEqual({ status: 'APPROVED' });
  };

  it('1: finds who calls by a domain, and opens their record; they read both, with the reason', async () => {
    const reason = 'Telefonata delle 9';
    const { matches } = (await act('find-customer', { text: customer.domain.name, reason })).staffSearch;
    expect(matches).toMatchObject([{ profileId: customer.profileId, kind: 'DOMAIN', fit: 'EXACT' }]);
    const opened = (await act('open-customer', { profileId: customer.profileId, reason })).customer;
    expect(opened.profile).toMatchObject({ displayName: 'Mario Rosssi', email: customer.email });
    expect(nodes(opened.tickets)).toMatchObject([{ ticketId: customer.ticket.id, status: 'OPEN' }]);
    const told = await eventually(async () => {
      const entries = (await read.log()).filter((entry) => entry.reason === reason);
      return entries.length >= 6 && entries;
    });
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['staff.read']));
  });

  it('2: reads the ticket and takes it over; its number is the reason that the customer reads', async () => {
    const ticketId = customer.ticket.id;
    expect((await act('own-work', {})).desk).toMatchObject({ ownTickets: { count: 0 }, unavailable: [] });
    const seen = (await act('read-ticket', { ticketId })).deskTicket;
    expect(seen).toMatchObject({ profileId: customer.profileId, ticket: { subject: 'Il sito non si apre' } });
    const { assignTicket } = await act('assign-ticket', { input: { ticketId, assigneeLoginId: annaId } });
    expect(assignTicket).toEqual({ status: 'OPEN', assignee: { loginId: annaId } });
    expect((await act('own-work', {})).desk.ownTickets).toEqual({ count: 1 });
    await read.logged('staff.read', customer.ticket.number);
  });

  it('3: notes what colleagues should know; the customer sees nothing of it', async () => {
    const ticketId = customer.ticket.id;
    await act('note-on-ticket', { ticketId, text: NOTE });
    const { notes } = (await act('read-ticket', { ticketId }, bruno)).deskTicket;
    expect(notes).toEqual([{ text: NOTE, author: { loginId: annaId } }]);
    expect((await read.ticket(customer.ticket.id)).texts).toEqual(['Da ieri sera.']);
  });

  it('4: answers by a template; the customer reads it with the number of the ticket, also by mail', async () => {
    const ticketId = customer.ticket.id;
    const words = { titleIt: 'Sito fermo', titleEn: 'Site down', textEn: 'About {number}: wait.' };
    const input = { ...words, textIt: 'Riguardo a {number}: il server era fermo, ora risponde.' };
    const { id } = (await act('put-answer-template', { input })).putAnswerTemplate;
    const filled = (await act('answer-templates', { ticketId })).answerTemplates;
    const text = `Riguardo a ${customer.ticket.number}: il server era fermo, ora risponde.`;
    expect(filled).toContainEqual(expect.objectContaining({ id, textIt: text }));
    const { answerTicket } = await act('answer-ticket', { ticketId, template: id });
    expect(answerTicket).toEqual({ status: 'ANSWERED' });
    expect(await read.ticket(customer.ticket.id)).toEqual({
      status: 'ANSWERED',
      texts: ['Da ieri sera.', text],
    });
    await read.letter(text);
  });

  it('5: flags the customer with a colleague; the customer reads that and why, not the flag', async () => {
    const { profileId } = customer;
    const reason = 'Chiede di essere richiamato dal figlio';
    const input = { profileId, flag: 'VULNERABLE', reason };
    const { requestId } = (await act('flag-customer', { input })).flagCustomer;
    await approvedByBruno(requestId, 'Confermo');
    expect((await act('flag-customer', { input })).flagCustomer).toMatchObject({
      flag: 'VULNERABLE',
      reason,
    });
    const record = (await act('open-customer', { profileId, reason })).customer;
    expect(record.flags).toEqual([{ flag: 'VULNERABLE', liftedAt: null }]);
    expect((await read.logged('customer.flagged', reason)).text).not.toContain('VULNERABLE');
  });

  it('6: sends the link to confirm the address again; the customer has a second letter', async () => {
    const reason = 'Lettera non arrivata';
    const sent = nodes((await act('letters-of-customer', { profileId: customer.profileId, reason })).letters);
    const { letterId } = sent.find(({ kind }) => kind === 'registration-confirmed');
    const before = (await read.letters('/confirm-email?')).length;
    const { resendLetter } = await act('send-letter-again', { letterId, reason });
    expect(resendLetter.kind).toBe('registration-confirmed');
    await eventually(async () => (await read.letters('/confirm-email?')).length === before + 1);
    await read.logged('letter.resent', reason);
  });

  it('7: accepts a rectification; the customer has the right name, and a letter says so', async () => {
    const { rectificationId } = customer;
    const reason = 'Pratiche del giorno';
    const cases = nodes((await act('rectifications', { reason })).rectificationsToReview);
    const mine = cases.find((one) => one.rectificationId === rectificationId);
    expect(mine.corrections).toEqual([{ field: 'lastName', before: 'Rosssi', after: 'Rossi' }]);
    const file = await fetch(`${product.url}${mine.documents[0].file.path}`);
    expect(await file.text()).toContain('a passport');
    const accepted = (await act('accept-rectification', { rectificationId })).acceptRectification;
    expect(accepted).toEqual({ status: 'ACCEPTED', displayName: 'Mario Rossi' });
    expect((await read.account()).lastName).toBe('Rossi');
    await read.letter('Rettifica eseguita');
    await read.logged('staff.read', reason);
  });

  it('8: books a line of the bank; the order is paid, and the customer reads why', async () => {
    const { unpaid } = customer;
    const lines = nodes((await act('unmatched-payments', { text: unpaid.bankText })).unmatchedPayments);
    expect(lines).toMatchObject([{ review: { code: 'NO_ORDER' } }]);
    const reason = 'Ha telefonato: è il suo';
    const input = { lineId: lines[0].lineId, orderNumber: unpaid.number, reason };
    const { matchPayment } = await act('match-payment', { input });
    expect(matchPayment).toEqual({ status: 'PAID', credited: { amount: 0 } });
    await eventually(async () => (await orderStatus(customer, unpaid.id)) === 'FULFILLED');
    await read.logged('payment.matched', reason);
  });

  it('9: gives credit with a colleague; the customer has it, and reads why in a letter', async () => {
    const reason = 'Scuse per il sito fermo';
    const amount = { amount: 1_000 };
    const input = { profileId: customer.profileId, amount, reason, idempotencyKey: newKey() };
    const { requestId } = (await act('adjust-credit', { input })).adjustCredit;
    expect((await read.account()).credit).toBe(0);
    await approvedByBruno(requestId, 'Giusto');
    expect((await act('adjust-credit', { input })).adjustCredit.available).toEqual(amount);
    expect((await read.account()).credit).toBe(amount.amount);
    await read.letter(reason);
    await read.logged('credit.adjusted', reason);
  });

  it('10: looks at the area as the customer sees it, and proposes a renewal; the customer sees both', async () => {
    const reason = 'Non trova come rinnovare';
    const { profileId } = customer;
    const begun = (await act('start-support-session', { profileId, reason })).startSupportSession;
    const { accessToken, supportSession } = begun;
    const inTheArea = { ask: (query: string, variables = {}) => product.ask(query, variables, accessToken) };
    const area = await act('area-of-customer', {}, inTheArea);
    expect(area.me).toEqual({
      profile: { lastName: 'Rossi' },
      supportSession: { status: 'READING', reason },
    });
    expect((await read.account()).supportSession).toEqual({ status: 'READING', reason });
    const domain = nodes(area.domains).find(({ name }) => name === customer.domain.name);
    const note = 'Un anno in più, come detto al telefono.';
    const order = { profileId, lines: [renewal(domain.id)], note, idempotencyKey: newKey() };
    const { proposeOrder } = await act('propose-order', { input: order });
    const { supportSessionId } = supportSession;
    expect(await act('end-support-session', { supportSessionId })).toEqual({ endSupportSession: true });
    expect(await orderStatus(customer, proposeOrder.orderId)).toBe('AWAITING_PAYMENT');
    await read.letter(note);
    await read.logged('order.proposed', note);
    expect((await read.account()).supportSession).toBeNull();
  });

  it('11: lets a registration run again whose registry had not answered; the customer has the domain', async () => {
    const { profileId, stuck } = customer;
    const open = async () => {
      const cases = nodes((await act('cases-of-customer', { profileId })).cases);
      return cases.find(({ subjectId }) => subjectId === stuck.domainId);
    };
    const waiting = await open();
    expect(waiting).toMatchObject({ kind: 'OPERATION_BLOCKED', choices: ['TRY_AGAIN', 'GIVE_UP'] });
    const jobs = nodes((await act('parked-jobs', { kind: 'registry.execute' })).parkedJobs);
    const { jobId } = jobs.find(({ subjectId }) => subjectId === waiting.caseId);
    const input = { service: 'DOMAINS', jobId, reason: 'Il registro risponde di nuovo' };
    expect(await act('retry-job', { input })).toEqual({ retryJob: true });
    await domainWithStatus(customer, stuck.name, 'ACTIVE');
    await eventually(async () => (await orderStatus(customer, stuck.orderId)) === 'FULFILLED');
    expect(await open()).toBeUndefined();
  });

  it('12: tells everybody of an incident; the customer reads it before writing again', async () => {
    const words = { titleIt: 'Server di Milano fermo', titleEn: 'Server in Milan down' };
    const texts = { textIt: 'Ci stiamo lavorando.', textEn: 'We are working on it.' };
    const input = { kind: 'INCIDENT', ...words, ...texts, services: ['HOSTING'] };
    expect((await act('publish-announcement', { input })).publishAnnouncement.status).toBe('ONGOING');
    const seen = (await customer.ask(NEWS)).data.announcements;
    expect(seen).toContainEqual({ title: words.titleIt, text: texts.textIt });
  });

  it('and whoever watches staff finds the whole day, each act with its reason', async () => {
    const auditor = await memberOfStaff(product, ['staff:audit']);
    const day = { staffId: annaId, from: began.toISOString() };
    const acts = await eventually(async () => {
      const until = new Date(Date.now() + 60_000).toISOString();
      const found = nodes((await act('acts-of-staff', { ...day, until }, auditor)).staffAudit);
      return found.some(({ kind }) => kind === 'announcement.published') && found;
    });
    for (const [kind, reason] of [
      ['staff.read', 'Telefonata delle 9'],
      ['staff.read', customer.ticket.number],
      ['customer.flagged', 'Chiede di essere richiamato dal figlio'],
      ['letter.resent', 'Lettera non arrivata'],
      ['payment.matched', 'Ha telefonato: è il suo'],
      ['credit.adjusted', 'Scuse per il sito fermo'],
      ['support-session.started', 'Non trova come rinnovare'],
      ['order.proposed', 'Un anno in più, come detto al telefono.'],
      ['job.retried', 'Il registro risponde di nuovo'],
    ])
      expect(acts).toContainEqual(expect.objectContaining({ kind, reason }));
    expect(JSON.stringify(acts)).not.toContain(NOTE);
    expect(JSON.stringify(await read.log())).not.toContain(NOTE);
    expect([...used].sort()).toEqual([...deskDocuments].sort());
  });
});
