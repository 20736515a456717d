import {
  anyLogin,
  anyone,
  freshlySignedIn,
  type Permissions,
  sandboxOnly,
  signedIn,
  withSession,
} from '@customer-area/shared/graphql';
import { holds, owns, worksFor } from '@customer-area/shared/isolation';

/** Who may call what and read what in this service. What is not in here does not start. */
export const permissions: Permissions = {
  fields: {
    Query: {
      me: anyLogin,
      accessLog: signedIn,
      checkPassword: anyone,
      accessScopes: anyone,
      privacyNotice: anyone,
      places: anyone,
      consents: signedIn,
      apiKeys: signedIn,
      sandboxMail: sandboxOnly,
    },
    Mutation: {
      setMarketingConsent: signedIn,
      startRegistration: anyone,
      completeRegistration: anyone,
      confirmEmail: anyone,
      resendEmailConfirmation: signedIn,
      signIn: anyone,
      refreshSession: anyone,
      signOut: withSession,
      prepareLogin: signedIn,
      createLogin: signedIn,
      createApiKey: freshlySignedIn,
      revokeApiKey: freshlySignedIn,
      setApiKeySpendingLimit: freshlySignedIn,
      advanceClock: sandboxOnly,
    },
    RegistrantProfile: { logins: signedIn },
  },
  types: {
    // Oneself, and the other logins of one's profile.
    Login: (viewer, login: { id: string; profileId: string }) =>
      (viewer.kind === 'login' && viewer.loginId === login.id) || owns(viewer, login.profileId),
    RegistrantProfile: (viewer, profile: { profileId: string }) =>
      worksFor(viewer, profile.profileId) && holds(viewer, 'profile:read'),
    Session: (viewer, session: { profileId: string }) => worksFor(viewer, session.profileId),
    AccessLogEntry: (viewer, entry: { profileId: string }) => owns(viewer, entry.profileId),
    ApiKey: (viewer, key: { profileId: string }) => owns(viewer, key.profileId),
    ApiKeyCreated: (viewer, made: { profileId: string }) => owns(viewer, made.profileId),
    AccessLogConnection: 'with its parent',
    AccessLogEdge: 'with its parent',
    AccessLogActor: 'with its parent',
    PageInfo: 'with its parent',
    Consent: (viewer, consent: { profileId: string }) => owns(viewer, consent.profileId),
    Address: 'with its parent',
    Money: 'with its parent',
    LoginConfirmation: 'with its parent',
    InputProblem: 'with its parent',
    RegistrationDraft: 'public',
    RegistrationRefused: 'public',
    PasswordCriterion: 'public',
    AccessScopeOption: 'public',
    PrivacyNotice: 'public',
    Comune: 'public',
    ApiKeyRefused: 'public',
    SecondFactorRequired: 'public',
    SignInRefused: 'public',
    SandboxMail: 'public',
  },
};
