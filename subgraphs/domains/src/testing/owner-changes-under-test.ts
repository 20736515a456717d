import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';
import { staffOf } from '../../../../test/harness/customer-parts';
import { anonymous, loginOf } from '../../../../test/harness/operations';
import { PDF } from '../../../../test/harness/pictures';
import { domainActs, type TestActs } from './domain-acts';
import { confirmAddresses, learnRegistrants } from './known-registrants';

const SHOWN = `id side status occasion names withoutLock deadline readyAt closedAt
  parties { role isYours joinedAt invitedEmail invitationExpiresAt }
  domains { domainId unicodeName status need } checklist { party item status reason }
  documents { id item status reason file { path } }
  confirmations { registrantId names address sentAt confirmedAt obstacle }`;
const RESULT = `__typename ... on OwnerChange { ${SHOWN} } ... on OwnerChangeRefused { code domainId message }`;
const OF_CASE = (act: string) => `mutation ($id: ID!) { it: ${act}(ownerChangeId: $id) { ${RESULT} } }`;
const START = `mutation ($ids: [ID!]!, $input: StartOwnerChangeInput!) { it: startOwnerChange(domainIds: $ids, input: $input) {
  ${RESULT} ... on ApprovalRequired { approvalId } } }`;
const INVITE = `mutation ($id: ID!, $email: String!) { it: inviteNewOwner(ownerChangeId: $id, email: $email) {
  ${RESULT} ... on ApprovalRequired { approvalId } } }`;
const ACCEPT = `mutation ($token: String!) { it: acceptOwnerChange(input: { token: $token }) { ${RESULT} } }`;
const UPLOAD = `mutation ($input: OwnerChangeUploadInput!) { it: ownerChangeUpload(input: $input) {
  __typename ... on OwnerChangeUpload { documentId target { path } } ... on OwnerChangeRefused { code } } }`;
const WITHDRAW = `mutation ($id: ID!) { it: withdrawDocument(documentId: $id) { ${RESULT} } }`;
const CASE = `ownerChangeId status waitingSince holders { role profileId subjectType lastName }
  checklist { party item status reason } documents { documentId party item status reason note file { path } }`;
const REVIEW = `mutation ($input: ReviewDocumentInput!) { it: reviewDocument(input: $input) { ${CASE} } }`;
const QUEUE = `query ($reason: String!) { it: ownerChangeQueue(reason: $reason) { totalCount edges { node { ${CASE} } } } }`;
const INVITATION = `query ($token: String!) { it: ownerChangeInvitation(token: $token) { names occasion expiresAt deadline } }`;
const TO_CONFIRM = `query ($token: String!) { it: ownerChangeToConfirm(token: $token) { names newOwner occasion withoutLock deadline confirmedAt } }`;
const BY_LINK = `mutation ($token: String!) { it: confirmOwnerChangeByLink(token: $token) {
  __typename ... on OwnerChangeConfirmed { names confirmedAt } ... on OwnerChangeRefused { code } } }`;
const AGAIN = `mutation ($id: ID!, $reason: String!) { it: resendOwnerChangeConfirmation(ownerChangeId: $id, reason: $reason) {
  __typename ... on ConfirmationsSent { confirmations { address sentAt } } ... on OwnerChangeRefused { code } } }`;
const READ = `query ($id: ID!) { it: ownerChange(id: $id) { ${SHOWN} } }`;

/** Changes of owner as their parties and staff do them, on the whole service. An answer is the result, or the fault's extensions. */
export async function ownerChangesUnderTest(name: string) {
  const test: TestActs = await domainActs(name);
  let n = 0;
  const run = async (viewer: Viewer, source: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await test.run(viewer, source, variables);
    return errors === undefined ? data.it : (errors[0]?.extensions ?? { code: 'UNEXPECTED' });
  };
  const staff = staffOf(['documents:review']);
  const rows = <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> =>
    test.database.read.query(sql, values);
  const start = (viewer: LoginViewer, ids: string[], input: object = {}) =>
    run(viewer, START, { ids, input: { occasion: 'SALE', ...input } });
  const upload = (viewer: LoginViewer, ownerChangeId: string, item: string, file: object = {}) => {
    const input = { ownerChangeId, item, fileName: 'carta.pdf', mediaType: 'application/pdf', ...file };
    return run(viewer, UPLOAD, { input: { size: PDF.length, ...input } });
  };
  const store = async (fileId: string, bytes: Buffer) => {
    await test.domains.call('store-file', { fileId, content: bytes.toString('base64') });
    await test.domains.runtime.settle();
  };
  /** The secret of the letter that would be written now. */
  const letter = async (id: string): Promise<{ token: string; email: string; names: string[] } | null> => {
    const [last] = await rows<{ id: string }>(
      'SELECT id FROM owner_change_invitation WHERE owner_change_id = ? ORDER BY invited_at DESC, id DESC LIMIT 1',
      [id],
    );
    return test.domains.call('new-owner-letter', { invitationId: last?.id ?? 'x' });
  };
  const known = async (profileId: string) => {
    await learnRegistrants(test.database.read);
    await confirmAddresses(test.database.read, profileId);
  };
  /** The letter that would be written now to each registrant of a case. */
  const lettersOf = async (
    id: string,
  ): Promise<{ token: string; email: string; names: string[]; newOwner: string }[]> => {
    const asked = await rows<{ id: string }>(
      'SELECT id FROM owner_change_confirmation WHERE owner_change_id = ? ORDER BY id',
      [id],
    );
    const letters = await Promise.all(
      asked.map(({ id: confirmationId }) =>
        test.domains.call<{ token: string; email: string; names: string[]; newOwner: string } | null>(
          'owner-confirmation-letter',
          { confirmationId },
        ),
      ),
    );
    return letters.filter((letter) => letter !== null);
  };
  const byLink = (token: string, viewer: Viewer = anonymous) => run(viewer, BY_LINK, { token });
  return {
    ...{ lettersOf, byLink },
    ...{ ...test, test, rows, staff, start, upload, store, letter },
    /** Two profiles; the address of the first one is confirmed. */
    sides: (kind = '') => {
      n += 1;
      return {
        giver: loginOf(`prf_confirmed_${kind}${n}`, `lgn_giver_${n}`),
        receiver: loginOf(`prf_receiver_${kind}${n}`, `lgn_receiver_${n}`),
      };
    },
    seedKnown: async (profileId: string, domain: string) => {
      const id = await test.seed(profileId, domain);
      await known(profileId);
      return id;
    },
    read: (viewer: LoginViewer, id: string) => run(viewer, READ, { id }),
    invite: (viewer: LoginViewer, id: string, email = 'nuovo@example.org') =>
      run(viewer, INVITE, { id, email }),
    invitation: (viewer: LoginViewer, token: string) => run(viewer, INVITATION, { token }),
    accept: (viewer: LoginViewer, token: string) => run(viewer, ACCEPT, { token }),
    confirm: (viewer: LoginViewer, id: string) => run(viewer, OF_CASE('confirmOwnerChange'), { id }),
    toConfirm: (token: string, viewer: Viewer = anonymous) => run(viewer, TO_CONFIRM, { token }),
    sendAgain: (viewer: LoginViewer, id: string) =>
      run(viewer, OF_CASE('sendOwnerChangeConfirmation'), { id }),
    resend: (viewer: Viewer, id: string, reason = 'ticket 12') => run(viewer, AGAIN, { id, reason }),
    /** Every registrant of the case confirms by its letter. */
    confirmByLetters: async (id: string) => {
      for (const { token } of await lettersOf(id)) await byLink(token);
    },
    cancel: (viewer: LoginViewer, id: string) => run(viewer, OF_CASE('cancelOwnerChange'), { id }),
    withdraw: (viewer: LoginViewer, id: string) => run(viewer, WITHDRAW, { id }),
    review: (viewer: LoginViewer, documentId: string, accept: boolean, more: object = {}) =>
      run(viewer, REVIEW, { input: { documentId, accept, ...more } }),
    queue: (viewer: LoginViewer, reason = 'coda') => run(viewer, QUEUE, { reason }),
    /** A document that has come and was searched. */
    sent: async (viewer: LoginViewer, ownerChangeId: string, item: string, bytes = PDF): Promise<string> => {
      const { documentId } = await upload(viewer, ownerChangeId, item, { size: bytes.length });
      await store(documentId, bytes);
      return documentId;
    },
    /** A case that somebody has accepted. */
    begun: async (
      { giver, receiver }: { giver: LoginViewer; receiver: LoginViewer },
      domain: string,
      input: object = {},
    ) => {
      const domainId = await test.seed(giver.profileId, domain);
      await known(giver.profileId);
      const { id } = await start(giver, [domainId], { newOwnerEmail: 'nuovo@example.org', ...input });
      const { token } = (await letter(id)) ?? { token: '' };
      await run(receiver, ACCEPT, { token });
      return { id: id as string, domainId, token };
    },
    /** What was told of a case, and to whom. */
    toldOf: async (id: string) =>
      (
        await rows<{ type: string; p: string }>(
          'SELECT type, profile_id AS p FROM event_log WHERE subject_id = ? ORDER BY id',
          [id],
        )
      ).map(({ type, p }) => `${type.replace('owner-change.', '')} ${p}`),
  };
}
