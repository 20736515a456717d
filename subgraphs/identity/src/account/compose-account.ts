import { addDays } from '@customer-area/shared/clock';
import type { RecordedEvent } from '@customer-area/shared/events';
import { FileSeal } from '@customer-area/shared/files';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import type { JobHandler } from '@customer-area/shared/jobs';
import type { Viewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import { loginName, profileOfUsername, profileSnapshot, registrantData } from '../../contract';
import type { DistrictDeps } from '../district-deps';
import { ConsentResolver, ConsentStore } from './consents';
import { ConfirmEmailResolver, EmailConfirmationStore, resendConfirmation } from './email-confirmation';
import { EXPIRY_LETTER, expiryEventHandlers, type Notify, writeExpiryLetters } from './expiry-letters';
import { DraftClaimStore, peerOrders } from './first-purchase';
import { INVOICE_LETTER, invoiceLetterHandlers, writeInvoiceLetter } from './invoice-letters';
import {
  type AskForApproval,
  ClaimStore,
  GuessStore,
  KnownOriginStore,
  type LoginContext,
  LoginLockStore,
  LoginStopStore,
  LoginStore,
  loginByIdLoader,
  loginsOfProfileLoader,
  type ProvePasswordDeps,
  Turns,
  UsernameStore,
} from './logins';
import {
  FORGET_NEW_OWNER_LETTER,
  forgetNewOwnerLetter,
  NEW_OWNER_LETTER,
  newOwnerEventHandlers,
  writeNewOwnerLetter,
} from './new-owner-letters';
import { PasswordPolicyResolver } from './password';
import { PAYMENT_LETTER, paymentLetterHandlers, writePaymentLetter } from './payment-letters';
import { PlacesResolver } from './places';
import { PrivacyNoticeResolver, PrivacyNoticeStore } from './privacy-notice';
import {
  contactsOperation,
  FORGET_CHANGE,
  forgetChange,
  ProfileChangeResolver,
  ProfileChangeStore,
  peersAsked,
} from './profile-change';
import {
  FORMER_ADDRESS_DAYS,
  LoginsOfProfileResolver,
  type ProfileContext,
  ProfileResolver,
  ProfileStore,
  profileLoader,
  readableProfileOperation,
  registrantOf,
  snapshotOf,
  toLogin,
  toProfile,
} from './profiles';
import {
  documentsOfRectificationLoader,
  EXPIRE_RECTIFICATION,
  expireRectification,
  FORGET_DOCUMENTS,
  forgetDocuments,
  handOutDocument,
  RectificationDocumentStore,
  RectificationResolver,
  RectificationReviewResolver,
  RectificationStore,
  type RestrictedUntil,
  returnedFormOperation,
  takeDocument,
} from './rectification';
import {
  DATA_REMINDER,
  FORMER_ADDRESS,
  OWNER_CONFIRMATION,
  OWNER_OBJECTION,
  REGISTRANT_LETTER,
  verificationEventHandlers,
  writeDataReminder,
  writeFormerAddress,
  writeOwnerConfirmation,
  writeOwnerObjection,
  writeRegistrantLetter,
} from './registrant-letters';
import { EXPIRE_DRAFT, expireDraft, RegistrationDraftStore, RegistrationResolver } from './registration';
import { RegistrationFormResolver } from './registration-form';

export interface AccountDeps extends DistrictDeps {
  /** Second factors stand in a district above. */
  readonly secondFactors: { isOn(loginId: string): Promise<boolean> };
  /** So do approvals. */
  readonly askForApproval: AskForApproval;
  /** And what is closed after a reset of a second factor. */
  readonly restrictedUntil: RestrictedUntil;
  /** And news in the area of a profile. */
  readonly notify: Notify;
}

export type Account = ReturnType<typeof composeAccount>;

/** Profiles and their logins, and how they come and change. */
export function composeAccount({
  config,
  database,
  clock,
  peer,
  limits,
  letters,
  secondFactors,
  askForApproval,
  notify,
  restrictedUntil,
}: AccountDeps) {
  const { PUBLIC_ORIGIN: publicOrigin, USERNAME_SUFFIX: usernameSuffix } = config;
  const profiles = new ProfileStore(database);
  const logins = new LoginStore(database);
  const loginStops = new LoginStopStore(database);
  const knownOrigins = new KnownOriginStore();
  const usernames = new UsernameStore();
  const proving: ProvePasswordDeps = {
    database,
    claimed: new ClaimStore(database),
    loginLocks: new LoginLockStore(),
    guesses: new GuessStore(),
    turns: new Turns(),
    limits,
  };
  const confirmations = new EmailConfirmationStore();
  const drafts = new RegistrationDraftStore();
  const claims = new DraftClaimStore();
  const consents = new ConsentStore(database);
  const privacyNotices = new PrivacyNoticeStore(database);
  const changes = new ProfileChangeStore();
  const rectifications = new RectificationStore(database);
  const documents = new RectificationDocumentStore(database);
  const confirmation = { database, clock, profiles, letters, confirmations, publicOrigin };
  const links = new FileSeal(config.SERVICE_KEY);
  const documentDeps = { database, clock, rectifications, documents, sealingKey: config.KEY_ENCRYPTION_KEY };
  const rectification = {
    database,
    clock,
    profiles,
    letters,
    rectifications,
    documents,
    links,
    restrictedUntil,
  };

  const expiryLetters = {
    database,
    clock,
    letters,
    profiles,
    domains: peer('domains'),
    publicOrigin,
    notify,
  };
  const paymentLetters = { database, clock, letters, profiles, billing: peer('billing'), publicOrigin };
  const registrantLetters = { database, clock, letters, domains: peer('domains'), publicOrigin };

  const resolvers = [
    new ProfileResolver(profiles),
    new LoginsOfProfileResolver(),
    new RegistrationResolver({
      ...proving,
      clock,
      drafts,
      claims,
      orders: peerOrders(peer('billing')),
      profiles,
      logins,
      usernames,
      confirmations,
      letters,
      consents,
      privacyNotices,
      secondFactors,
      publicOrigin,
      usernameSuffix,
    }),
    new RegistrationFormResolver({ clock, privacyNotices, publicOrigin }),
    new PrivacyNoticeResolver({ clock, privacyNotices, publicOrigin }),
    new ConsentResolver({ database, clock, profiles, consents, privacyNotices }),
    new PlacesResolver(),
    new PasswordPolicyResolver(),
    new ConfirmEmailResolver(confirmation),
    new RectificationResolver(rectification),
    new RectificationReviewResolver(rectification),
    new ProfileChangeResolver({
      database,
      clock,
      profiles,
      logins,
      letters,
      changes,
      confirmations,
      peers: peersAsked(peer('domains'), peer('billing')),
      askForApproval,
      publicOrigin,
    }),
  ];
  const jobs: readonly JobHandler[] = [
    { kind: EXPIRE_RECTIFICATION, run: (job) => expireRectification(rectification, job.subjectId) },
    { kind: FORGET_DOCUMENTS, run: (job) => forgetDocuments(rectification, job.subjectId) },
    { kind: FORGET_CHANGE, run: (job) => forgetChange({ database, changes })(job.subjectId) },
    { kind: REGISTRANT_LETTER, run: (job) => writeRegistrantLetter(registrantLetters, job) },
    { kind: FORGET_NEW_OWNER_LETTER, run: (job) => forgetNewOwnerLetter(registrantLetters, job) },
    { kind: NEW_OWNER_LETTER, run: (job) => writeNewOwnerLetter(registrantLetters, job) },
    { kind: DATA_REMINDER, run: (job) => writeDataReminder(registrantLetters, job) },
    { kind: FORMER_ADDRESS, run: (job) => writeFormerAddress(registrantLetters, job) },
    { kind: OWNER_CONFIRMATION, run: (job) => writeOwnerConfirmation(registrantLetters, job) },
    { kind: OWNER_OBJECTION, run: (job) => writeOwnerObjection(registrantLetters, job) },
    { kind: EXPIRY_LETTER, run: (job) => writeExpiryLetters(expiryLetters, job) },
    { kind: INVOICE_LETTER, run: (job) => writeInvoiceLetter(paymentLetters, job) },
    { kind: PAYMENT_LETTER, run: (job) => writePaymentLetter(paymentLetters, job) },
    { kind: EXPIRE_DRAFT, run: (job) => expireDraft({ database, drafts, claims, usernames }, job.subjectId) },
  ];

  const events = {
    ...verificationEventHandlers({ clock }),
    ...newOwnerEventHandlers({ clock }),
    ...expiryEventHandlers({ clock }),
    ...paymentLetterHandlers({ clock }),
    ...invoiceLetterHandlers({ clock }),
  };

  const internal: InternalHandlers = {
    ...answerOperation(profileSnapshot, async ({ profileId }) => {
      const profile = await profiles.find(profileId);
      return profile === null ? null : snapshotOf(profile);
    }),
    ...answerOperation(registrantData, async ({ profileId }) => {
      const profile = await profiles.find(profileId);
      return profile === null || profile.email === '' ? null : registrantOf(profile);
    }),
    ...readableProfileOperation({ profiles }),
    ...returnedFormOperation(rectification),
    ...contactsOperation(),
    ...answerOperation(profileOfUsername, async ({ username }) => {
      const login = await logins.credentialsOf(username);
      if (login === null || login.role !== 'customer' || login.disabledAt !== null) return null;
      return { profileId: login.profileId };
    }),
    ...answerOperation(loginName, async ({ profileId, loginId }) => {
      const login = await logins.find(loginId);
      return login === null || login.profileId !== profileId ? null : { username: login.username };
    }),
  };
  return {
    profiles,
    formerEmailsOf: (profileId: string, manager: EntityManager, now: Date) =>
      profiles.formerEmails(manager, profileId, addDays(now, -FORMER_ADDRESS_DAYS)),
    logins,
    loginStops,
    knownOrigins,
    proving,
    usernames,
    confirmAgain: resendConfirmation.bind(null, confirmation),
    resolvers,
    jobs,
    internal,
    rectifications,
    rectificationDocuments: documents,
    documents: {
      read: (fileId: string) => handOutDocument(documentDeps, fileId),
      store: (fileId: string, bytes: Buffer) => takeDocument(documentDeps, fileId, bytes),
    },
    apply: async (manager: EntityManager, event: RecordedEvent) => events[event.type]?.(manager, event),
    references: {
      Login: async ({ id }: { readonly id: string }, { loaders, viewer }: LoginContext) => {
        if (viewer.kind !== 'login') return null;
        const row = await loaders.loginById.load(id);
        return row === null ? null : toLogin(row);
      },
      RegistrantProfile: async ({ id }: { readonly id: string }, { loaders, viewer }: ProfileContext) => {
        if (viewer.kind !== 'login') return null;
        const row = await loaders.profileById.load(id);
        return row === null ? null : toProfile(row);
      },
    },
    loadersFor: (viewer: () => Viewer) => ({
      loginById: loginByIdLoader(logins, viewer),
      loginsOfProfile: loginsOfProfileLoader(logins, viewer),
      profileById: profileLoader(profiles, viewer),
      documentsOfRectification: documentsOfRectificationLoader(documents, viewer),
    }),
  };
}
