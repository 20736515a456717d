import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';
import { buildASTSchema, parse } from 'graphql';
import { anonymous, ask, eventually, loginOf } from '../../../../../test/harness/operations';
import { identityUnderTest, register } from '../../testing/identity-under-test';
import { PeerStandIns } from '../../testing/peer-stand-ins';
import { SECOND_PASSWORD, secondLogin } from '../../testing/second-login';
import { confirmEmail, lettersTo } from '../../testing/sign-in';

/** What an act of one login can do to the credentials of another login of its profile, or to who approves. */
const ACTS = {
  // Waits for another login as long as anything is under dual approval; carried out below.
  'waits for another login': [
    'setProtectedActions',
    'prepareAdditionalLogin',
    'disableLogin',
    'updateProfile',
    'changeRecoveryData',
  ],
  // Proves the mailbox that was confirmed before; carried out below.
  'proves the mailbox': ['startRecovery', 'answerRecovery', 'completeRecovery'],
  // Finishes or shows what one of the above has begun, and begins nothing.
  'comes after one that waits': [
    'confirmAdditionalLogin',
    'previewProfileChange',
    'confirmEmail',
    'resendEmailConfirmation',
  ],
  'is an approval itself, never by who asked': ['approveRequest', 'rejectRequest', 'withdrawApproval'],
  "is about the own login's credentials": [
    'signIn',
    'completeSignIn',
    'preparePasskeySignIn',
    'signInWithPasskey',
    'refreshSession',
    'reauthenticate',
    'reauthenticateWithPasskey',
    'changePassword',
    'enableTotp',
    'confirmTotp',
    'disableTotp',
    'renewRecoveryCodes',
    'preparePasskeyRegistration',
    'registerPasskey',
    'removePasskey',
    'createApiKey',
    'setApiKeySpendingLimit',
    'setDelegationSpendingLimit',
    'switchProfile',
  ],
  'makes a login of another profile, or of a new one': [
    'startRegistration',
    'completeRegistration',
    'inviteDelegate',
    'acceptDelegation',
  ],
  'is for staff': [
    'createStaffLogin',
    'resendStaffActivation',
    'activateStaffLogin',
    'setStaffPermissions',
    'disableStaffLogin',
    'acceptRectification',
    'rejectRectification',
    'setStaffPermissionEnd',
    'approveStaffRequest',
    'rejectStaffRequest',
    'addCustomerNote',
    'flagCustomer',
    'disableCustomerLogin',
    'enableCustomerLogin',
    'unlockLogin',
    'identityCheck',
    'resetSecondFactor',
    'endSessions',
    'resendLetter',
    'startSupportSession',
    'retryJob',
    'dropJob',
    'retryEvents',
    'resolveCase',
  ],
  'only ends something': [
    'stopRecovery',
    'signOut',
    'signOutEverywhere',
    'revokeSession',
    'revokeApiKey',
    'revokeDelegation',
    'endDelegatedAccess',
    'endSupportSession',
  ],
  'touches no credentials': [
    'renameLogin',
    'setMarketingConsent',
    // Of a subject that was misspelt: neither the address nor the telephone number can be corrected by it.
    'requestRectification',
    'createRectificationUpload',
    'submitRectification',
    'withdrawRectification',
    'requestDataExport',
    'requestErasure',
    'cancelErasure',
    'markRead',
    'setNotificationPreference',
    // What staff then may do touches none either: test/architecture/support-sessions.test.ts.
    'approveSupportSession',
    'refuseSupportSessions',
    'advanceClock',
  ],
} as const satisfies Record<string, readonly string[]>;

const sdl = parse(readFileSync(path.join(__dirname, '../../../schema.graphql'), 'utf8'));
const mutations = Object.keys(
  buildASTSchema(sdl, { assumeValidSDL: true, assumeValid: true }).getMutationType()?.getFields() ?? {},
);

describe('what one login can do to the credentials of another', () => {
  it('is said of every mutation of the service that keeps them, once', () => {
    expect(mutations.length).toBeGreaterThan(40);
    expect(Object.values(ACTS).flat().sort()).toEqual([...mutations].sort());
  });
});

describe('a stolen login of a profile with dual approval', () => {
  const peers = new PeerStandIns();
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  let stolen: LoginViewer;
  let other: LoginViewer;
  let otherUsername: string;
  let email: string;
  let people = 0;
  beforeAll(async () => {
    running = await identityUnderTest({}, { peer: (name) => peers.peer(name) });
  });
  afterAll(() => running.close());
  beforeEach(async () => {
    email = `holder${++people}@example.it`;
    const person = await register(running.service, { email, emailConfirmation: email });
    await confirmEmail(running.service, email);
    stolen = loginOf(person.profileId, person.loginId, 'ses_stolen');
    other = await secondLogin(running.service, stolen);
    const rows = await running.rows('SELECT username FROM login WHERE id = ?', [other.loginId]);
    otherUsername = String(rows[0]?.username);
    await run(stolen, `mutation { setProtectedActions(actions: [CHANGE_OWNER]) { __typename } }`);
  });

  const run = async (viewer: Viewer, source: string, variables: Record<string, unknown> = {}) =>
    Object.values((await ask(running.service, viewer, source, variables)).data ?? {})[0] as Record<
      string,
      string
    >;
  const updateProfile = async (input: object) => {
    const { token } = await run(
      stolen,
      'mutation ($input: ProfileChangeInput!) { previewProfileChange(input: $input) { ... on ProfileChangePreview { token } } }',
      { input },
    );
    return run(
      stolen,
      'mutation ($t: String!) { updateProfile(token: $t) { __typename ... on ApprovalRequired { approvalId } ... on RegistrantProfile { email phone } } }',
      { t: token },
    );
  };
  const THIEF = { email: 'thief@example.it', emailConfirmation: 'thief@example.it' };
  const WAITING: Record<
    (typeof ACTS)['waits for another login'][number],
    () => Promise<{ __typename?: string }>
  > = {
    setProtectedActions: () => run(stolen, 'mutation { setProtectedActions(actions: []) { __typename } }'),
    prepareAdditionalLogin: () =>
      run(
        stolen,
        `mutation { prepareAdditionalLogin(password: "${SECOND_PASSWORD}", passwordConfirmation: "${SECOND_PASSWORD}") { __typename } }`,
      ),
    disableLogin: async () => {
      await running.rows(
        "INSERT INTO login (id, profile_id, username, password_hash, role, created_at) VALUES (?, ?, ?, '', 'customer', NOW(3))",
        [`lgn_third_${people}`, stolen.profileId, `third-${people}`],
      );
      return run(stolen, 'mutation ($id: ID!) { disableLogin(loginId: $id) { __typename } }', {
        id: other.loginId,
      });
    },
    updateProfile: () => updateProfile(THIEF),
    changeRecoveryData: () =>
      run(stolen, 'mutation { changeRecoveryData(question: "Quale cane?", answer: "Fido") { __typename } }'),
  };

  it.each(ACTS['waits for another login'])('%s does nothing but ask', async (act) => {
    const state = async () => [
      await running.rows('SELECT email, phone, recovery_question FROM profile WHERE id = ?', [
        stolen.profileId,
      ]),
      await running.rows('SELECT action FROM protected_action WHERE profile_id = ?', [stolen.profileId]),
      await running.rows('SELECT id FROM login WHERE profile_id = ? AND disabled_at IS NOT NULL', [
        stolen.profileId,
      ]),
      await running.rows(
        'SELECT token_hash FROM login_confirmation WHERE profile_id = ? AND created_login_id IS NULL',
        [stolen.profileId],
      ),
    ];
    const before = await state();
    expect((await WAITING[act]()).__typename).toBe('ApprovalRequired');
    expect(await state()).toEqual(before);
  });

  it('changes the telephone number once another login has approved exactly that one, by a preview of its own', async () => {
    const asked = await updateProfile({ phone: '+39 06 7654321' });
    expect(asked.__typename).toBe('ApprovalRequired');
    const shown = await run(
      other,
      'mutation ($id: ID!) { approveRequest(approvalId: $id) { ... on Approval { act subjectLabel } } }',
      { id: asked.approvalId },
    );
    expect(shown).toEqual({ act: 'CHANGE_CONTACTS', subjectLabel: '+39067654321' });
    expect((await updateProfile({ phone: '+39 06 1111111' })).__typename).toBe('ApprovalRequired');
    expect(await updateProfile({ phone: '+39 06 7654321' })).toMatchObject({ phone: '+39067654321' });
    expect((await updateProfile({ phone: '+39 06 2222222' })).__typename).toBe('ApprovalRequired');
  });

  it('changes what recovers nobody without a second login', async () => {
    expect((await updateProfile({ locale: 'en' })).__typename).toBe('RegistrantProfile');
  });

  it('cannot recover another login: the link goes to the mailbox that was confirmed before', async () => {
    await updateProfile(THIEF);
    await run(stolen, 'mutation { changeRecoveryData { __typename } }');
    await run(anonymous, 'mutation ($i: String!) { startRecovery(identifier: $i) { message } }', {
      i: otherUsername,
    });
    const letter = await eventually(async () =>
      (await lettersTo(running.service, email)).find(({ subject }) => subject.startsWith('Recupero')),
    );
    expect(letter.links).toHaveLength(1);
    expect(await lettersTo(running.service, THIEF.email)).toEqual([]);
  });
});
