import type { LoginViewer } from '@customer-area/shared/viewer';
import { type Answer, anonymous, ask, eventually, loginOf } from '../../../../../test/harness/operations';
import { PNG } from '../../../../../test/harness/pictures';
import { factsAbout } from '../../testing/facts';
import { identityUnderTest, register } from '../../testing/identity-under-test';
import { pagesOf } from '../../testing/pages-of';

const FIELDS = `id status corrections { field before after } explanation submittedAt endedAt rejection
  documents { id fileName mediaType size createdAt }`;
const RESULT = `{ __typename ... on Rectification { ${FIELDS} } ... on RectificationRefused { code message problems { field code message } } }`;
const REQUEST = `mutation ($input: RectificationInput!) { requestRectification(input: $input) ${RESULT} }`;
const UPLOAD = `mutation ($id: ID!, $name: String!, $type: String!, $size: Int!) {
  createRectificationUpload(input: { rectificationId: $id, fileName: $name, mediaType: $type, size: $size }) { __typename
    ... on RectificationUpload { documentId target { path expiresAt maxBytes mediaTypes } } ... on RectificationRefused { code problems { field code } } } }`;
const SUBMIT = `mutation ($id: ID!) { submitRectification(rectificationId: $id) ${RESULT} }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawRectification(rectificationId: $id) ${RESULT} }`;
const LIST = `{ rectifications { edges { node { ${FIELDS} } } } }`;
const CASE = `{ rectificationId profileId displayName status corrections { field before after } explanation rejection
  subject { subjectType lastName fiscalCode country } documents { documentId file { fileName path size } } }`;
const QUEUE = `query ($reason: String!) { rectificationsToReview(reason: $reason, last: 100) { edges { node ${CASE} } } }`;
const ONE = `query ($id: ID!, $reason: String!) { rectification(id: $id, reason: $reason) ${CASE} }`;
const ACCEPT = `mutation ($id: ID!) { acceptRectification(rectificationId: $id) {
  __typename ... on RectificationCase ${CASE} ... on RectificationReviewRefused { code } } }`;
const REJECT = `mutation ($id: ID!, $reason: String!) { rejectRectification(rectificationId: $id, reason: $reason) ${CASE} }`;
const ABSENT = 'rct_01jdem00000000000000009999';

const PDF = Buffer.from('%PDF-1.7\na passport');
/** Registered with a typing error that the codice fiscale does not show: RSS are the letters of Rossi and of Rosssi. */
const MISTYPED = { lastName: 'Rosssi' };
const CORRECTION = {
  corrections: [{ field: 'lastName', value: 'Rossi' }],
  explanation: 'Una esse di troppo.',
};

const staff: LoginViewer = {
  ...loginOf('', 'lgn_staff'),
  role: 'staff',
  secondFactor: true,
  permissions: ['documents:review'],
};

type Owner = Awaited<ReturnType<typeof register>>;

describe('rectification', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest();
  });
  afterAll(() => running.close());

  const viewerOf = (owner: Owner) => loginOf(owner.profileId, owner.loginId);
  const listOf = async (owner: Owner) =>
    (await by(owner, LIST)).data.rectifications.edges.map(({ node }: { node: object }) => node);
  const by = (owner: Owner, query: string, variables: object = {}) =>
    ask(running.service, viewerOf(owner), query, { ...variables });
  const byStaff = (query: string, variables: object, viewer: LoginViewer = staff) =>
    ask(running.service, viewer, query, { ...variables });
  const codeOf = (answer: Answer) => answer.errors?.[0]?.extensions.code;
  const mistyped = (email = 'mario.rossi@example.it') =>
    register(running.service, { ...MISTYPED, email, emailConfirmation: email });
  const requested = async (owner: Owner): Promise<string> =>
    (await by(owner, REQUEST, { input: CORRECTION })).data.requestRectification.id;
  const announce = async (
    owner: Owner,
    id: string,
    bytes = PDF,
    type = 'application/pdf',
    name = 'carta.pdf',
  ) => (await by(owner, UPLOAD, { id, name, type, size: bytes.length })).data.createRectificationUpload;
  /** As the gateway's file routes call, which have checked the link. */
  const fileRoute = (operation: 'store-file' | 'read-file', input: object) =>
    running.service.internal[operation]?.(input, {
      kind: 'service',
      service: 'gateway',
      requestId: 'test',
    }) as Promise<{
      name: string;
      mediaType: string;
      content: string;
    }>;
  const send = (fileId: string, bytes = PDF) =>
    fileRoute('store-file', { fileId, content: bytes.toString('base64') });
  const submitted = async (owner: Owner): Promise<string> => {
    const id = await requested(owner);
    await send((await announce(owner, id)).documentId);
    await by(owner, SUBMIT, { id });
    return id;
  };
  const lastNameOf = async (owner: Owner) =>
    (await by(owner, '{ me { profile { lastName } } }')).data.me.profile.lastName;
  const letterTo = (to: string, subject: string) =>
    eventually(async () => {
      const mail = await ask(running.service, anonymous, `{ sandboxMail(to: "${to}") { subject text } }`);
      return mail.data.sandboxMail.find((letter: { subject: string }) => letter.subject === subject);
    });
  const transitions = async (id: string) =>
    (
      await running.rows(
        'SELECT to_state AS state FROM rectification_transition WHERE rectification_id = ? ORDER BY id',
        [id],
      )
    ).map(({ state }) => state);

  it('takes a signed form for what it is, when nothing was announced of it', async () => {
    const owner = await mistyped('firmato@example.it');
    const rectificationId = await requested(owner);
    const awaited = async (scopes: string[] | null = null, profileId = owner.profileId) =>
      (await running.service.internal['await-returned-form']?.(
        { reader: { profileId, scopes, domainIds: null }, rectificationId },
        { kind: 'service', service: 'support', requestId: 'test' },
      )) as { kind: string; fileId: string; mediaTypes: string[] };
    expect(await awaited([])).toEqual({ kind: 'not-found' });
    expect(await awaited(null, 'prf_else')).toEqual({ kind: 'not-found' });
    const { fileId, mediaTypes } = await awaited();
    expect(mediaTypes).toEqual(['application/pdf', 'image/jpeg', 'image/png']);
    await expect(send(fileId, Buffer.from('no file'))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await send(fileId);
    const [node] = await listOf(owner);
    expect(node.documents).toEqual([
      expect.objectContaining({
        fileName: 'modulo-firmato.pdf',
        mediaType: 'application/pdf',
        size: PDF.length,
      }),
    ]);
    await by(owner, SUBMIT, { id: rectificationId });
    expect(await awaited()).toEqual({ kind: 'not-awaited' });
  });

  it('is not accepted within seven days of a reset of a second factor, and waits', async () => {
    const owner = await mistyped('azzerata@example.it');
    const id = await requested(owner);
    await send((await announce(owner, id)).documentId);
    await by(owner, SUBMIT, { id });
    await running.rows(
      `INSERT INTO second_factor_reset (id, profile_id, login_id, reset_by, reset_with, reset_at, restricted_until)
       VALUES ('sfr_1', ?, ?, 'lgn_a', 'lgn_b', NOW(3), NOW(3) + INTERVAL 7 DAY)`,
      [owner.profileId, owner.loginId],
    );
    const accept = async () => (await byStaff(ACCEPT, { id })).data.acceptRectification;
    expect(await accept()).toEqual({
      __typename: 'RectificationReviewRefused',
      code: 'SECOND_FACTOR_RESET_LATELY',
    });
    expect(await lastNameOf(owner)).toBe('Rosssi');
    expect(await transitions(id)).toEqual(['AWAITING_DOCUMENTS', 'UNDER_REVIEW']);
    await running.rows("UPDATE second_factor_reset SET restricted_until = NOW(3) WHERE id = 'sfr_1'");
    expect(await accept()).toMatchObject({ __typename: 'RectificationCase', status: 'ACCEPTED' });
    expect(await lastNameOf(owner)).toBe('Rossi');
  });

  it('goes from the request to the correction, told at each step', async () => {
    const owner = await mistyped('rettifica@example.it');
    const asked = (await by(owner, REQUEST, { input: CORRECTION })).data.requestRectification;
    expect(asked).toMatchObject({
      __typename: 'Rectification',
      status: 'AWAITING_DOCUMENTS',
      corrections: [{ field: 'lastName', before: 'Rosssi', after: 'Rossi' }],
      explanation: 'Una esse di troppo.',
      documents: [],
    });
    await letterTo('rettifica@example.it', 'Richiesta di rettifica: mancano i documenti');
    await send((await announce(owner, asked.id)).documentId);
    const taken = Buffer.concat([PNG, Buffer.from('N 45.4642')]);
    const { documentId } = await announce(owner, asked.id, taken, 'image/png', 'fronte.png');
    // The same again is no error, also when less of it is kept than was sent.
    for (let n = 0; n < 2; n++) await send(documentId, taken);
    const handedIn = (await by(owner, SUBMIT, { id: asked.id })).data.submitRectification;
    expect(handedIn).toMatchObject({
      status: 'UNDER_REVIEW',
      submittedAt: expect.any(String),
      documents: [
        { fileName: 'carta.pdf', mediaType: 'application/pdf', size: PDF.length },
        { fileName: 'fronte.png', mediaType: 'image/png', size: PNG.length },
      ],
    });
    await letterTo('rettifica@example.it', 'Richiesta di rettifica ricevuta');

    const accepted = (await byStaff(ACCEPT, { id: asked.id })).data.acceptRectification;
    expect(accepted).toMatchObject({
      status: 'ACCEPTED',
      displayName: 'Mario Rossi',
      subject: { lastName: 'Rossi' },
      corrections: [{ before: 'Rosssi', after: 'Rossi' }],
    });
    expect(await lastNameOf(owner)).toBe('Rossi');
    const letter = await letterTo('rettifica@example.it', 'Rettifica eseguita');
    expect(letter.text).toMatch(/Gentile Mario Rossi,[\s\S]*cognome/);
    expect(await transitions(asked.id)).toEqual(['AWAITING_DOCUMENTS', 'UNDER_REVIEW', 'ACCEPTED']);

    const types = [
      'rectification.requested',
      'rectification.document-added',
      'rectification.submitted',
      'rectification.accepted',
      'profile.rectified',
    ];
    const facts = await factsAbout(running.service, owner.profileId, types, 6);
    expect(facts.map(({ type }) => type)).toEqual([types[0], types[1], types[1], ...types.slice(2)]);
    expect(facts.at(-1)).toMatchObject({
      payload: {
        fields: ['lastName'],
        emailVerified: false,
        emailFingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      actor: { role: 'staff' },
    });
    expect(JSON.stringify(facts.map(({ payload }) => payload))).not.toContain('Ross');
  });

  it('shows staff the case and its documents, and the customer that they were looked at, and why', async () => {
    const owner = await mistyped();
    const id = await submitted(owner);
    const { edges: queue } = (await byStaff(QUEUE, { reason: 'Coda del giorno' })).data
      .rectificationsToReview;
    expect(queue.map(({ node }: { node: { rectificationId: string } }) => node.rectificationId)).toContain(
      id,
    );
    const one = (await byStaff(ONE, { id, reason: 'Pratica 42' })).data.rectification;
    expect(one).toMatchObject({
      profileId: owner.profileId,
      displayName: 'Mario Rosssi',
      status: 'UNDER_REVIEW',
      subject: { subjectType: 'NATURAL_PERSON', fiscalCode: 'RSSMRA80A01H501U', country: 'IT' },
      documents: [
        {
          documentId: expect.stringMatching(/^rcd_/),
          file: { fileName: 'carta.pdf', path: expect.stringMatching(/^\/files\//), size: PDF.length },
        },
      ],
    });
    const reads = await factsAbout(running.service, owner.profileId, ['staff.read'], 2);
    expect(reads.map(({ payload, subjectId }) => [payload, subjectId])).toEqual([
      [{ section: 'DOCUMENTS', reason: 'Coda del giorno' }, owner.profileId],
      [{ section: 'DOCUMENTS', reason: 'Pratica 42' }, owner.profileId],
    ]);
    const [document] = (await listOf(owner))[0].documents;
    const file = await fileRoute('read-file', { fileId: document.id });
    expect(file).toMatchObject({ name: 'carta.pdf', mediaType: 'application/pdf' });
    expect(Buffer.from(file.content, 'base64').equals(PDF)).toBe(true);
    const log = await eventually(async () => {
      const { data } = await by(
        owner,
        '{ auditLog(first: 3) { edges { node { text reason actor { kind } } } } }',
      );
      const nodes = data.auditLog.edges.map(({ node }: { node: object }) => node);
      return nodes.some(({ reason }: { reason: string }) => reason === 'Pratica 42') ? nodes : null;
    });
    expect(log).toContainEqual({
      text: 'Dati consultati dal nostro personale: Visti: i documenti caricati. Motivo: Pratica 42',
      reason: 'Pratica 42',
      actor: { kind: 'STAFF' },
    });
  });

  it('waits in a queue that goes on page by page, oldest first, and tells those alone that a page shows', async () => {
    const before = await running.rows(
      "SELECT id FROM rectification WHERE state = 'UNDER_REVIEW' ORDER BY submitted_at, id",
    );
    const waiting = before.map(({ id }) => String(id));
    for (let n = 0; n < 3; n++) waiting.push(await submitted(await mistyped()));
    // Two at the same moment, the last there is: time alone does not say which comes first.
    const tied = waiting.splice(-2).sort();
    waiting.push(...tied);
    await running.rows("UPDATE rectification SET submitted_at = '2999-01-01' WHERE id IN (?, ?)", tied);
    const read = (rest: string) =>
      byStaff(
        `{ rectificationsToReview${rest.replace('(', '(reason: "Coda", ').replace(' id ', ' id: rectificationId ')} }`,
        {},
      );
    const pages = await Promise.all(
      (['forwards', 'backwards'] as const).map((direction) =>
        pagesOf(read, 'rectificationsToReview', direction),
      ),
    );
    for (const { ids, counts } of pages) {
      expect(ids).toEqual(waiting);
      expect(new Set(counts)).toEqual(new Set([waiting.length]));
    }
    const told = async () =>
      (await running.rows("SELECT id FROM event_log WHERE type = 'staff.read'")).length;
    const toldBefore = await told();
    await read('(first: 1) { edges { node { id } } }');
    expect(await told()).toBe(toldBefore + 1);
  });

  it('keeps documents sealed, and staff must say why it looks', async () => {
    const owner = await mistyped();
    const id = await submitted(owner);
    const [row] = await running.rows('SELECT sealed FROM rectification_document WHERE rectification_id = ?', [
      id,
    ]);
    expect(Buffer.from(row?.sealed as Buffer).includes('a passport')).toBe(false);
    for (const reason of ['', '  ', 'x'.repeat(201), 'a\u0000b']) {
      expect(codeOf(await byStaff(ONE, { id, reason }))).toBe('BAD_USER_INPUT');
      expect(codeOf(await byStaff(QUEUE, { reason }))).toBe('BAD_USER_INPUT');
      expect(
        codeOf(await byStaff(REJECT, { id, reason: reason.length > 200 ? 'x'.repeat(501) : reason })),
      ).toBe('BAD_USER_INPUT');
    }
    expect(codeOf(await byStaff(ONE, { id: ABSENT, reason: 'x' }))).toBe('NOT_FOUND');
  });

  it('is rejected with a reason that the customer reads, and may be asked for again', async () => {
    const owner = await mistyped('respinta@example.it');
    const id = await submitted(owner);
    const rejected = await byStaff(REJECT, { id, reason: 'Il documento non si legge' });
    expect(rejected.data.rejectRectification).toMatchObject({
      status: 'REJECTED',
      subject: { lastName: 'Rosssi' },
    });
    const letter = await letterTo('respinta@example.it', 'Rettifica non accettata');
    expect(letter.text).toContain('Motivo: Il documento non si legge');
    expect(await listOf(owner)).toMatchObject([
      { id, status: 'REJECTED', rejection: 'Il documento non si legge', endedAt: expect.any(String) },
    ]);
    expect(await lastNameOf(owner)).toBe('Rosssi');
    expect(await requested(owner)).not.toBe(id);
  });

  it('is decided once, by whoever of staff comes first', async () => {
    const owner = await mistyped();
    const id = await submitted(owner);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        n % 2 === 0 ? byStaff(ACCEPT, { id }) : byStaff(REJECT, { id, reason: 'no' }),
      ),
    );
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect(new Set(answers.map(codeOf))).toEqual(new Set([undefined, 'CONFLICT']));
    expect(await transitions(id)).toHaveLength(3);
  });

  it('is not decided before it is handed in, nor after it was withdrawn, nor when it does not fit any more', async () => {
    const owner = await mistyped();
    const id = await requested(owner);
    expect(codeOf(await byStaff(ACCEPT, { id }))).toBe('CONFLICT');
    await by(owner, WITHDRAW, { id });
    expect(codeOf(await byStaff(REJECT, { id, reason: 'no' }))).toBe('CONFLICT');
    expect(codeOf(await byStaff(ACCEPT, { id: ABSENT }))).toBe('NOT_FOUND');
    const second = await submitted(owner);
    await running.rows("UPDATE profile SET last_name = 'Altro' WHERE id = ?", [owner.profileId]);
    expect(codeOf(await byStaff(ACCEPT, { id: second }))).toBe('CONFLICT');
    expect((await byStaff(REJECT, { id: second, reason: 'no' })).errors).toBeUndefined();
  });

  it('is one at a time, however many are asked for at once', async () => {
    const owner = await mistyped();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => by(owner, REQUEST, { input: CORRECTION })),
    );
    const kinds = answers.map(({ data }) => data.requestRectification.code ?? 'made').sort();
    expect(kinds).toEqual([...Array(19).fill('ALREADY_OPEN'), 'made']);
  });

  it('is asked for five times a day at most', async () => {
    const owner = await mistyped();
    for (let n = 0; n < 5; n++) await by(owner, WITHDRAW, { id: await requested(owner) });
    expect(codeOf(await by(owner, REQUEST, { input: CORRECTION }))).toBe('RATE_LIMITED');
  });

  it('is refused with every problem, in words', async () => {
    const owner = await mistyped();
    const input = {
      corrections: [
        { field: 'email', value: 'x@example.it' },
        { field: 'lastName', value: 'Rossi' },
      ],
      explanation: '',
    };
    const refused = (await by(owner, REQUEST, { input })).data.requestRectification;
    expect(refused).toMatchObject({ __typename: 'RectificationRefused', code: 'INVALID_INPUT' });
    expect(refused.problems).toEqual([
      {
        field: 'corrections.0.field',
        code: 'NOT_RECTIFIABLE',
        message: expect.stringMatching(/nuova iscrizione/),
      },
      { field: 'explanation', code: 'REQUIRED', message: expect.any(String) },
    ]);
    const many = { ...CORRECTION, corrections: Array(9).fill(CORRECTION.corrections[0]) };
    expect(codeOf(await by(owner, REQUEST, { input: many }))).toBe('BAD_USER_INPUT');
  });

  it('needs a document before it is handed in; handing in and withdrawing twice is once', async () => {
    const owner = await mistyped();
    const id = await requested(owner);
    expect((await by(owner, SUBMIT, { id })).data.submitRectification).toMatchObject({
      code: 'NO_DOCUMENTS',
    });
    const { documentId } = await announce(owner, id);
    expect((await by(owner, SUBMIT, { id })).data.submitRectification).toMatchObject({
      code: 'NO_DOCUMENTS',
    });
    await send(documentId);
    for (let n = 0; n < 2; n++)
      expect((await by(owner, SUBMIT, { id })).data.submitRectification).toMatchObject({
        status: 'UNDER_REVIEW',
      });
    for (let n = 0; n < 2; n++)
      expect((await by(owner, WITHDRAW, { id })).data.withdrawRectification).toMatchObject({
        status: 'WITHDRAWN',
      });
    expect(await transitions(id)).toHaveLength(3);
    expect((await by(owner, SUBMIT, { id })).data.submitRectification).toMatchObject({
      code: 'NOT_AWAITING_DOCUMENTS',
    });
    expect(await announce(owner, id)).toMatchObject({ code: 'NOT_AWAITING_DOCUMENTS' });
    await byStaff(REJECT, { id: await submitted(owner), reason: 'no' });
    const [{ id: ended }] = await listOf(owner);
    expect((await by(owner, WITHDRAW, { id: ended })).data.withdrawRectification).toMatchObject({
      code: 'ALREADY_ENDED',
    });
  });

  describe('a document', () => {
    it.each([
      ['no name', { name: ' ' }, [{ field: 'fileName', code: 'REQUIRED' }]],
      ['a name with controls', { name: 'a\r\nb' }, [{ field: 'fileName', code: 'FORBIDDEN_CHARACTER' }]],
      ['a name without end', { name: 'x'.repeat(121) }, [{ field: 'fileName', code: 'TOO_LONG' }]],
      ['another type', { type: 'text/html' }, [{ field: 'mediaType', code: 'TYPE_NOT_ACCEPTED' }]],
      ['a type of the prototype', { type: '__proto__' }, [{ field: 'mediaType', code: 'TYPE_NOT_ACCEPTED' }]],
      ['nothing in it', { size: 0 }, [{ field: 'size', code: 'REQUIRED' }]],
      ['more than 5 MB', { size: 5 * 1024 * 1024 + 1 }, [{ field: 'size', code: 'TOO_LARGE' }]],
    ])('with %s is not announced', async (_, form, problems) => {
      const owner = await mistyped();
      const id = await requested(owner);
      const fine = { id, name: 'carta.pdf', type: 'application/pdf', size: 10 };
      expect((await by(owner, UPLOAD, { ...fine, ...form })).data.createRectificationUpload).toEqual({
        __typename: 'RectificationRefused',
        code: 'INVALID_INPUT',
        problems,
      });
    });

    it('is taken only if it is what was announced, once, and as long as it is awaited', async () => {
      const owner = await mistyped();
      const id = await requested(owner);
      const { documentId } = await announce(owner, id);
      await expect(send(documentId, Buffer.concat([PDF, PDF]))).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
      await expect(send(documentId, Buffer.from('<html>'.padEnd(PDF.length)))).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
      await expect(send('rcd_01jdem00000000000000009999')).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(send('fil_01jdem00000000000000009999')).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await send(documentId);
      await send(documentId);
      await expect(send(documentId, Buffer.from('%PDF-'.padEnd(PDF.length, 'x')))).rejects.toMatchObject({
        code: 'CONFLICT',
      });
      const late = await announce(owner, id);
      await by(owner, SUBMIT, { id });
      await expect(send(late.documentId)).rejects.toMatchObject({ code: 'CONFLICT' });
      expect((await listOf(owner))[0].documents).toHaveLength(1);
    });

    it('is one of five at most, however many are announced at once; a link that expired does not count', async () => {
      const owner = await mistyped();
      const id = await requested(owner);
      const announced = await Promise.all(Array.from({ length: 20 }, () => announce(owner, id)));
      const kinds = announced.map(({ code }) => code ?? 'announced').sort();
      expect(kinds).toEqual([...Array(15).fill('TOO_MANY_DOCUMENTS'), ...Array(5).fill('announced')]);
      const [first] = announced.filter(({ documentId }) => documentId !== undefined);
      await send(first.documentId);
      await running.rows(
        'UPDATE rectification_document SET announced_at = announced_at - INTERVAL 1 HOUR WHERE rectification_id = ?',
        [id],
      );
      const again = await Promise.all(Array.from({ length: 5 }, () => announce(owner, id)));
      expect(again.filter(({ code }) => code === 'TOO_MANY_DOCUMENTS')).toHaveLength(1);
    });

    it('goes when the request is withdrawn, and thirty days after a decision', async () => {
      const owner = await mistyped();
      const idsOf = async () => (await listOf(owner))[0].documents.map(({ id }: { id: string }) => id);
      const id = await submitted(owner);
      const [withdrawn] = await idsOf();
      await by(owner, WITHDRAW, { id });
      await expect(fileRoute('read-file', { fileId: withdrawn })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      const second = await submitted(owner);
      const [decided] = await idsOf();
      await byStaff(ACCEPT, { id: second });
      expect(await fileRoute('read-file', { fileId: decided })).toMatchObject({ name: 'carta.pdf' });
      await ask(running.service, anonymous, 'mutation { advanceClock(days: 31) }');
      await eventually(() =>
        fileRoute('read-file', { fileId: decided }).then(
          () => false,
          () => true,
        ),
      );
    });
  });

  it('expires when no documents come in thirty days', async () => {
    const owner = await mistyped('scaduta@example.it');
    const id = await requested(owner);
    await ask(running.service, anonymous, 'mutation { advanceClock(days: 31) }');
    await letterTo('scaduta@example.it', 'Richiesta di rettifica scaduta');
    expect(await listOf(owner)).toMatchObject([{ id, status: 'EXPIRED' }]);
    expect(await requested(owner)).not.toBe(id);
  });

  it('is another profile’s as little as an absent one', async () => {
    const owner = await mistyped();
    const stranger = await register(running.service);
    const id = await requested(owner);
    const upload = { name: 'carta.pdf', type: 'application/pdf', size: 10 };
    for (const operation of [SUBMIT, WITHDRAW, UPLOAD]) {
      const foreign = await by(stranger, operation, { ...upload, id });
      expect(foreign).toEqual(await by(stranger, operation, { ...upload, id: ABSENT }));
      expect(codeOf(foreign)).toBe('NOT_FOUND');
    }
    expect(await listOf(stranger)).toEqual([]);
    expect(await listOf(owner)).toMatchObject([{ status: 'AWAITING_DOCUMENTS' }]);
  });

  it('is for a login in person, and asked for by one that has proved itself lately', async () => {
    const owner = await mistyped();
    const id = await requested(owner);
    const operations: [string, object][] = [
      [REQUEST, { input: CORRECTION }],
      [UPLOAD, { id, name: 'a', type: 'b', size: 1 }],
      [SUBMIT, { id }],
      [WITHDRAW, { id }],
      [LIST, {}],
    ];
    const limits = { via: 'api-key', id: 'key_1', scopes: ['profile:read'], domainIds: null } as const;
    const stale = { ...viewerOf(owner), authenticatedAt: Math.floor(Date.now() / 1000) - 601 };
    for (const [operation, variables] of operations) {
      const input = { ...variables };
      expect(codeOf(await ask(running.service, anonymous, operation, input))).toBe('UNAUTHENTICATED');
      expect(codeOf(await ask(running.service, { ...viewerOf(owner), limits }, operation, input))).toBe(
        'FORBIDDEN',
      );
    }
    const late = await ask(running.service, stale, REQUEST, { input: CORRECTION });
    expect(late.errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'FRESH_SIGN_IN_REQUIRED',
    });
  });

  it('is reviewed by staff with the permission and a second factor, and by nobody else', async () => {
    const owner = await mistyped();
    const id = await submitted(owner);
    const operations: [string, object][] = [
      [QUEUE, { reason: 'x' }],
      [ONE, { id, reason: 'x' }],
      [ACCEPT, { id }],
      [REJECT, { id, reason: 'x' }],
    ];
    for (const [operation, variables] of operations) {
      const codes = [
        codeOf(await ask(running.service, anonymous, operation, { ...variables })),
        codeOf(await by(owner, operation, variables)),
        codeOf(await byStaff(operation, variables, { ...staff, permissions: ['customers:read'] })),
        codeOf(await byStaff(operation, variables, { ...staff, secondFactor: false })),
      ];
      expect(codes).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    }
    expect(await transitions(id)).toEqual(['AWAITING_DOCUMENTS', 'UNDER_REVIEW']);
  });
});
