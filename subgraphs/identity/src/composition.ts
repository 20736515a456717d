import { openDatabase } from '@customer-area/shared/database';
import type { EventFeed, RecordedEvent } from '@customer-area/shared/events';
import { FileSeal, fileOperations } from '@customer-area/shared/files';
import { buildSubgraph } from '@customer-area/shared/graphql';
import type { InternalHandlers } from '@customer-area/shared/http';
import type { ProfileId } from '@customer-area/shared/isolation';
import { personalDataOperations } from '@customer-area/shared/personal-data';
import { createCounters } from '@customer-area/shared/rate-limits';
import {
  checked,
  composeRuntime,
  openClock,
  ownFeed,
  peerFeed,
  type Runtime,
} from '@customer-area/shared/runtime';
import type { ComposeDependencies, ComposedSubgraph } from '@customer-area/shared/subgraph';
import type { Viewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Initial1763800000000 } from '../migrations/1763800000000-initial';
import { SessionFacts1763900000000 } from '../migrations/1763900000000-session-facts';
import { LettersInHtml1763900100000 } from '../migrations/1763900100000-letters-in-html';
import { RegistrationConsents1763900110000 } from '../migrations/1763900110000-registration-consents';
import { Sessions1763900200000 } from '../migrations/1763900200000-sessions';
import { Recovery1763900200001 } from '../migrations/1763900200001-recovery';
import { RecoveryBounds1763900210000 } from '../migrations/1763900210000-recovery-bounds';
import { SecondFactor1763900300000 } from '../migrations/1763900300000-second-factor';
import { Staff1763900310000 } from '../migrations/1763900310000-staff';
import { ShortPasswords1763900320000 } from '../migrations/1763900320000-short-passwords';
import { ApiKeys1763900400000 } from '../migrations/1763900400000-api-keys';
import { ApiKeyReminders1763900410000 } from '../migrations/1763900410000-api-key-reminders';
import { Delegation1763900500000 } from '../migrations/1763900500000-delegation';
import { FormerEmails1763900600000 } from '../migrations/1763900600000-former-emails';
import { ProfileChange1763900600001 } from '../migrations/1763900600001-profile-change';
import { Rectification1763900600002 } from '../migrations/1763900600002-rectification';
import { FirstPurchase1763900700000 } from '../migrations/1763900700000-first-purchase';
import { AccessLog1763900800000 } from '../migrations/1763900800000-access-log';
import { FourEyes1763900810000 } from '../migrations/1763900810000-four-eyes';
import { DataRights1763900900000 } from '../migrations/1763900900000-data-rights';
import { ParkedEvents1764300000000 } from '../migrations/1764300000000-parked-events';
import { AccessScopesResolver } from './access-scopes';
import { ConsentEntity, ConsentResolver, ConsentStore } from './account/consents';
import { askForVerification, ConfirmEmailResolver } from './account/email-confirmation';
import { DraftClaimStore, peerOrders } from './account/first-purchase';
import type { LoginContext } from './account/logins';
import {
  GuessStore,
  LoginEntity,
  LoginStore,
  loginByIdLoader,
  loginsOfProfileLoader,
  Turns,
} from './account/logins';
import { PasswordPolicyResolver } from './account/password';
import { PlacesResolver } from './account/places';
import { PrivacyNoticeResolver, PrivacyNoticeStore } from './account/privacy-notice';
import {
  FORGET_CHANGE,
  forgetChange,
  ProfileChangeResolver,
  ProfileChangeStore,
  peersAsked,
} from './account/profile-change';
import type { ProfileContext } from './account/profiles';
import {
  LoginsOfProfileResolver,
  ProfileEntity,
  ProfileResolver,
  ProfileStore,
  profileLoader,
  profileSnapshot,
  toLogin,
  toProfile,
} from './account/profiles';
import type { RectificationContext } from './account/rectification';
import {
  documentsOfRectificationLoader,
  EXPIRE_RECTIFICATION,
  expireRectification,
  FORGET_DOCUMENTS,
  forgetDocuments,
  handOutDocument,
  isDocument,
  RectificationDocumentEntity,
  RectificationDocumentStore,
  RectificationEntity,
  RectificationResolver,
  RectificationReviewResolver,
  RectificationStore,
  takeDocument,
} from './account/rectification';
import {
  draftExpiry,
  EXPIRE_DRAFT,
  RegistrationDraftStore,
  RegistrationResolver,
} from './account/registration';
import { RegistrationFormResolver } from './account/registration-form';
import type { IdentityConfig } from './config';
import { IdentityContext } from './context';
import {
  PasskeyChallengeStore,
  PasskeyEntity,
  PasskeyResolver,
  PasskeySignInResolver,
  PasskeyStore,
  relyingPartyAt,
} from './credentials/passkeys';
import { ChangePasswordResolver, CheckPasswordResolver } from './credentials/password-change';
import {
  RecoveryDataResolver,
  RecoveryResolver,
  RecoveryStore,
  WRITE_RECOVERY,
  writeRecovery,
} from './credentials/recovery';
import type { SecondFactorContext } from './credentials/second-factor';
import {
  SandboxTotpResolver,
  SecondFactorResolver,
  SecondFactorStore,
  secondFactorCheck,
  secondFactorLoader,
} from './credentials/second-factor';
import type { LastUseContext } from './credentials/sessions';
import {
  accessTokenIssuer,
  LastUseResolver,
  lastUseOfLoginLoader,
  ReauthenticationResolver,
  SessionEndings,
  SessionEntity,
  SessionListResolver,
  SessionListStore,
  SessionResolver,
  SessionStore,
  SignInChallengeStore,
  SigningKeys,
} from './credentials/sessions';
import { Whereabouts } from './credentials/whereabouts';
import { seedDemoData, seedDemoStaff } from './demo-data';
import { LoginCareResolver, LoginConfirmationStore, LoginResolver } from './grants/additional-logins';
import type { ApiKeyContext } from './grants/api-keys';
import {
  API_KEY_REMINDER,
  ApiKeyEntity,
  ApiKeyResolver,
  ApiKeyStore,
  apiKeyByIdLoader,
  keyQuestions,
  remindOfEnd,
  revokeKeysOfLogin,
  toApiKey,
} from './grants/api-keys';
import {
  ApprovalLoginsResolver,
  ApprovalResolver,
  ApprovalRow,
  ApprovalStore,
  askApprovalOperation,
  EXPIRE_APPROVAL,
  expireApproval,
  ProtectedActionsResolver,
  ProtectionStore,
} from './grants/approvals';
import {
  ActingForResolver,
  DelegationEntity,
  DelegationResolver,
  DelegationStore,
  END_DELEGATION,
  endDelegation,
  peerOwnDomains,
  powersOf,
  ReceivedDelegationEntity,
  revokeAllOf,
  ShownDelegations,
} from './grants/delegations';
import { revocationsAfter } from './grants/revocations';
import {
  makeFirstStaffLogin,
  StaffActivationResolver,
  StaffResolver,
  StaffStore,
  staffAddressee,
} from './grants/staff';
import {
  type AddresseeOf,
  LetterStore,
  letterAboutEvent,
  SandboxMailbox,
  SandboxMailResolver,
  SEND_LETTER,
  sendLetter,
  smtpMailer,
  writeLetter,
} from './letters';
import { RateLimits } from './limits';
import { permissions } from './permissions';
import {
  AccessLogEntryRow,
  AccessLogResolver,
  AccessLogStore,
  AccessLogVerificationResolver,
  actorNames,
  forgetPersons,
  LogSeals,
  PUBLISH_HEADS,
  planPublishingHeads,
  publishHeads,
  recordFact,
} from './records/access-log';
import type { DataExportContext } from './records/data-export';
import {
  DataExportEntity,
  DataExportFileEntity,
  DataExportResolver,
  DataExportStore,
  EXPIRE_EXPORT,
  filesOfExportLoader,
  handOutFile,
  ownSource,
  PREPARE_EXPORT,
  prepareDataExport,
} from './records/data-export';
import {
  CARRY_OUT_ERASURE,
  carryOutErasure,
  ErasureEntity,
  ErasureResolver,
  ErasureStore,
  FORGET_TRACES,
  forgetTraces,
} from './records/erasure';
import { obstaclesToErasure, personalTables } from './records/personal-data';
import { ClockResolver } from './sandbox';

type Context = IdentityContext<
  (LoginContext &
    ProfileContext &
    RectificationContext &
    SecondFactorContext &
    LastUseContext &
    ApiKeyContext &
    DataExportContext)['loaders']
>;

/** Composes the identity service: top to bottom, database first, schema last. */
export async function compose(
  config: IdentityConfig,
  dependencies: ComposeDependencies,
): Promise<ComposedSubgraph> {
  const { logger, peer } = dependencies;
  const database = await openDatabase({
    url: config.DATABASE_URL,
    entities: [
      ProfileEntity,
      LoginEntity,
      SessionEntity,
      PasskeyEntity,
      ApiKeyEntity,
      AccessLogEntryRow,
      ConsentEntity,
      DataExportEntity,
      DataExportFileEntity,
      ErasureEntity,
      ApprovalRow,
      DelegationEntity,
      ReceivedDelegationEntity,
      RectificationEntity,
      RectificationDocumentEntity,
    ],
    migrations: [
      Initial1763800000000,
      SessionFacts1763900000000,
      LettersInHtml1763900100000,
      RegistrationConsents1763900110000,
      Sessions1763900200000,
      Recovery1763900200001,
      RecoveryBounds1763900210000,
      SecondFactor1763900300000,
      Staff1763900310000,
      ShortPasswords1763900320000,
      ApiKeys1763900400000,
      ApiKeyReminders1763900410000,
      Delegation1763900500000,
      FormerEmails1763900600000,
      ProfileChange1763900600001,
      Rectification1763900600002,
      FirstPurchase1763900700000,
      AccessLog1763900800000,
      FourEyes1763900810000,
      DataRights1763900900000,
      ParkedEvents1764300000000,
    ],
    ...(dependencies.statements === undefined ? {} : { counter: dependencies.statements }),
  });
  const clock = await openClock(database, config.SANDBOX);

  const profiles = new ProfileStore(database);
  const logins = new LoginStore(database);
  const drafts = new RegistrationDraftStore();
  const claims = new DraftClaimStore();
  const confirmations = new LoginConfirmationStore();
  const sessions = new SessionStore();
  const sessionList = new SessionListStore(database);
  const endings = new SessionEndings();
  const whereabouts = new Whereabouts();
  const consents = new ConsentStore(database);
  const privacyNotices = new PrivacyNoticeStore(database);
  const apiKeys = new ApiKeyStore(database);
  const delegations = new DelegationStore();
  const letters = new LetterStore(database);
  const accessLog = new AccessLogStore(database);
  const factors = new SecondFactorStore(database);
  const staff = new StaffStore(database, logins);
  const changes = new ProfileChangeStore();
  const rectification = {
    database,
    clock,
    profiles,
    letters,
    rectifications: new RectificationStore(database),
    documents: new RectificationDocumentStore(database),
    links: new FileSeal(config.SERVICE_KEY),
    sealingKey: config.KEY_ENCRYPTION_KEY,
  };
  const mailbox = new SandboxMailbox(database);
  const mail =
    config.SMTP_URL !== undefined
      ? smtpMailer(config.SMTP_URL, config.MAIL_FROM)
      : config.SANDBOX
        ? mailbox
        : null;
  if (mail === null) logger.warn('SMTP_URL is not set: letters are kept until it is');

  const keys = new SigningKeys(database, config.KEY_ENCRYPTION_KEY);
  await keys.current();
  const issueToken = accessTokenIssuer(keys);
  const counters = createCounters({ service: 'identity', redisUrl: config.REDIS_URL, logger });
  const limits = new RateLimits(counters, logger);
  const passwords = { database, logins, guesses: new GuessStore(database), turns: new Turns(), limits };
  if (config.DEMO_DATA) {
    await seedDemoData({ database, clock, profiles, logins });
    await seedDemoStaff({ database, clock, staff, factors, encryptionKey: config.KEY_ENCRYPTION_KEY });
  }
  const { PUBLIC_ORIGIN: publicOrigin, USERNAME_SUFFIX: usernameSuffix } = config;
  if (config.FIRST_STAFF_PASSWORD !== undefined) {
    const first = { password: config.FIRST_STAFF_PASSWORD, email: config.FIRST_STAFF_EMAIL ?? null };
    await makeFirstStaffLogin({ database, clock, staff, logger, usernameSuffix }, first);
  }

  const letterDesk = { clock, profiles, letters };
  const writeAboutEvent = async (manager: EntityManager, event: RecordedEvent) => {
    const letter = letterAboutEvent(event);
    if (letter === null || event.profileId === null) return;
    const profile = await profiles.find(event.profileId, manager);
    if (profile === null) return;
    await writeLetter(letters, manager, { ...letter, to: profile, at: clock.now() });
  };

  await planPublishingHeads({ database });
  const facts = { accessLog, names: actorNames, seals: new LogSeals(config.KEY_ENCRYPTION_KEY), logger };
  const feeds: Readonly<Record<string, EventFeed>> = {
    identity: ownFeed(() => runtime.internal),
    domains: peerFeed(peer('domains')),
    billing: peerFeed(peer('billing')),
    support: peerFeed(peer('support')),
  };

  const delegating = {
    database,
    clock,
    profiles,
    logins,
    sessions,
    endings,
    whereabouts,
    letters,
    delegations,
    shown: new ShownDelegations(database),
    issueToken,
    ownDomains: peerOwnDomains(peer('domains')),
    publicOrigin: config.PUBLIC_ORIGIN,
  };

  // A copy of personal data and an erasure go through every service; this one goes last.
  const ownData = personalDataOperations({ database, tables: personalTables, obstacles: obstaclesToErasure });
  const otherServices = () => ['domains', 'billing', 'support'].map(peer);
  const allServices = () => [ownSource('identity', ownData), ...otherServices()];
  const endAccess = revokeKeysOfLogin.bind(null, { clock, profiles, keys: apiKeys, letters });
  const exports = new DataExportStore(database);
  const erasures = new ErasureStore(database);
  const dataRights = {
    database,
    clock,
    profiles,
    letters,
    endings,
    exports,
    erasures,
    endDelegations: (manager: EntityManager, profileId: ProfileId) =>
      revokeAllOf(delegating, manager, profileId),
    sources: allServices,
    peers: otherServices,
    tables: personalTables,
    sealingKey: config.KEY_ENCRYPTION_KEY,
    endAccess,
  };

  const recoveries = new RecoveryStore(database);
  const recovery = {
    database,
    clock,
    profiles,
    letters,
    endings,
    factors,
    limits,
    logins,
    recoveries,
    publicOrigin: config.PUBLIC_ORIGIN,
    sealingKey: config.KEY_ENCRYPTION_KEY,
  };
  const protections = new ProtectionStore(database);
  const approvals = new ApprovalStore(database);
  const fourEyes = { database, clock, profiles, letters, protections, approvals };

  const internal: InternalHandlers = {
    ...fileOperations({
      read: (fileId) =>
        isDocument(fileId) ? handOutDocument(rectification, fileId) : handOutFile(dataRights, fileId),
      store: (fileId, bytes) => takeDocument(rectification, fileId, bytes),
    }),
    jwks: () => keys.jwks(),
    revocations: (input) =>
      revocationsAfter({ database, sessions, apiKeys, events: () => runtime.internal }, input),
    ...keyQuestions(apiKeys),
    'ask-approval': (input) => askApprovalOperation(fourEyes, input),
    'profile-snapshot': async (input) => {
      const { profileId } = checked(z.object({ profileId: z.string() }), input);
      const profile = await profiles.find(profileId);
      return profile === null ? null : profileSnapshot(profile);
    },
  };

  const runtime: Runtime = await composeRuntime({
    database,
    clock,
    logger,
    internal,
    clockOwner: null,
    jobs: [
      { kind: PUBLISH_HEADS, run: (job) => publishHeads({ database, clock, accessLog, logger }, job) },
      { kind: EXPIRE_RECTIFICATION, run: (job) => expireRectification(rectification, job.subjectId) },
      { kind: FORGET_DOCUMENTS, run: (job) => forgetDocuments(rectification, job.subjectId) },
      { kind: FORGET_CHANGE, run: (job) => forgetChange({ database, changes })(job.subjectId) },
      {
        kind: API_KEY_REMINDER,
        run: (job) => remindOfEnd({ database, clock, profiles, keys: apiKeys, letters }, job.subjectId),
      },
      { kind: EXPIRE_DRAFT, run: (job) => draftExpiry({ database, drafts, claims })(job.subjectId) },
      { kind: WRITE_RECOVERY, run: (job) => writeRecovery(recovery, job.subjectId) },
      { kind: EXPIRE_APPROVAL, run: (job) => expireApproval(fourEyes, job.subjectId) },
      { kind: END_DELEGATION, run: (job) => endDelegation(delegating, job.subjectId) },
      { kind: PREPARE_EXPORT, run: (job) => prepareDataExport(dataRights, job.subjectId) },
      {
        kind: EXPIRE_EXPORT,
        run: (job) => database.transact((manager) => exports.expire(manager, job.subjectId)),
      },
      { kind: CARRY_OUT_ERASURE, run: (job) => carryOutErasure(dataRights, job.subjectId) },
      {
        kind: FORGET_TRACES,
        run: async (job) => {
          await forgetTraces(dataRights, job.subjectId);
          await forgetPersons({ database, ...facts }, job.subjectId);
        },
      },
      {
        kind: SEND_LETTER,
        run: mail === null ? null : (job) => sendLetter({ letters, mail, clock }, job.subjectId),
      },
    ],
    subscriptions: Object.entries(feeds).map(([source, feed]) => ({
      source,
      feed,
      handlers: {},
      // Every fact about a profile goes into its log, also one whose words are not known yet.
      others: async (manager, event) => {
        await writeAboutEvent(manager, event);
        await askForVerification({ ...letterDesk, publicOrigin: config.PUBLIC_ORIGIN }, manager, event);
        await recordFact(facts, manager, source, event);
      },
    })),
  });

  const registration = {
    ...passwords,
    clock,
    drafts,
    claims,
    orders: peerOrders(peer('billing')),
    profiles,
    letters,
    consents,
    privacyNotices,
    publicOrigin,
    usernameSuffix,
  };
  const addresseeOf: AddresseeOf = (manager, login) =>
    login.profileId === ''
      ? staffAddressee(staff, manager, login.id)
      : profiles.find(login.profileId, manager);
  const secondFactor = {
    database,
    clock,
    logins,
    sessions,
    endings,
    factors,
    letters,
    addresseeOf,
    encryptionKey: config.KEY_ENCRYPTION_KEY,
  };
  const secondFactors = secondFactorCheck(secondFactor);
  const signingIn = {
    ...passwords,
    secondFactors,
    challenges: new SignInChallengeStore(database),
    clock,
    sessions,
    endings,
    profiles,
    letters,
    addresseeOf,
    whereabouts,
    issueToken,
    powersOf: powersOf({ clock, delegations }),
  };
  const passkeys = {
    passkeys: new PasskeyStore(database),
    challenges: new PasskeyChallengeStore(),
    relyingParty: relyingPartyAt(config.PUBLIC_ORIGIN),
  };
  const resolvers = [
    new ProfileResolver(),
    new LoginsOfProfileResolver(),
    new RegistrationResolver({ ...registration, secondFactors }),
    new RegistrationFormResolver(registration),
    new PrivacyNoticeResolver(registration),
    new ConsentResolver(registration),
    new PlacesResolver(),
    new ConfirmEmailResolver(registration),
    new RecoveryResolver({ ...recovery, secondFactors }),
    new RecoveryDataResolver(recovery),
    new LoginResolver({ ...registration, ...fourEyes, confirmations }),
    new DelegationResolver(delegating),
    new ActingForResolver(delegating),
    new DataExportResolver(dataRights, exports, new FileSeal(config.SERVICE_KEY)),
    new ErasureResolver(dataRights),
    new SecondFactorResolver(secondFactor),
    new SandboxTotpResolver(),
    new StaffResolver({ ...secondFactor, staff, publicOrigin, usernameSuffix }),
    new StaffActivationResolver({ ...signingIn, staff }),
    new PasskeyResolver({ ...secondFactor, ...passkeys }),
    new PasskeySignInResolver({ ...signingIn, ...passkeys }),
    new RectificationResolver(rectification),
    new RectificationReviewResolver(rectification),
    new ProfileChangeResolver({
      ...registration,
      changes,
      peers: peersAsked(peer('domains'), peer('billing')),
    }),
    new SessionResolver(signingIn),
    new SessionListResolver({ ...signingIn, sessionList }),
    new LastUseResolver(),
    new ReauthenticationResolver(signingIn),
    new LoginCareResolver({ ...signingIn, ...fourEyes, endAccess }),
    new ChangePasswordResolver({ ...signingIn, recoveries }),
    new CheckPasswordResolver(secondFactors),
    new PasswordPolicyResolver(),
    new AccessScopesResolver(),
    new ApiKeyResolver({ database, clock, profiles, keys: apiKeys, letters }),
    new ProtectedActionsResolver(fourEyes),
    new ApprovalResolver(fourEyes),
    new ApprovalLoginsResolver(),
    new AccessLogResolver({ accessLog }),
    new AccessLogVerificationResolver({ ...facts, clock, limits }),
    new SandboxMailResolver(mailbox),
    new ClockResolver({
      database,
      clock,
      followers: ['domains', 'billing', 'support'].map(peer),
      settle: () => runtime.settle(),
    }),
  ];
  const { schema, sdl } = await buildSubgraph<Context>({
    resolvers,
    references: {
      ApiKey: async ({ id }, { loaders, viewer }) => {
        if (viewer.kind !== 'login') return null;
        const row = await loaders.apiKeyById.load(id);
        return row === null ? null : toApiKey(row);
      },
      Login: async ({ id }, { loaders, viewer }) => {
        if (viewer.kind !== 'login') return null;
        const row = await loaders.loginById.load(id);
        return row === null ? null : toLogin(row);
      },
      RegistrantProfile: async ({ id }, { loaders, viewer }) => {
        if (viewer.kind !== 'login') return null;
        const row = await loaders.profileById.load(id);
        return row === null ? null : toProfile(row);
      },
    },
    permissions,
    enforcePermissions: dependencies.enforcePermissions ?? true,
  });

  return {
    name: 'identity',
    schema,
    sdl,
    internal: runtime.internal,
    runtime,
    contextFor: (caller: Viewer) =>
      new IdentityContext(caller, config.SANDBOX, (viewer) => ({
        apiKeyById: apiKeyByIdLoader(apiKeys, viewer),
        loginById: loginByIdLoader(logins, viewer),
        loginsOfProfile: loginsOfProfileLoader(logins, viewer),
        secondFactorByLogin: secondFactorLoader(factors, viewer),
        lastUseOfLogin: lastUseOfLoginLoader(sessionList, viewer),
        profileById: profileLoader(profiles, viewer),
        documentsOfRectification: documentsOfRectificationLoader(rectification.documents, viewer),
        filesOfExport: filesOfExportLoader(exports, viewer),
      })),
    close: async () => {
      await runtime.stop();
      await mail?.close();
      await limits.close();
      await database.close();
    },
  };
}
