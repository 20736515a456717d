import { anyone, type Permissions, sandboxOnly, signedIn } from '@customer-area/shared/graphql';
import { owns } from '@customer-area/shared/isolation';

/** Who may call what and read what in this service. What is not in here does not start. */
export const permissions: Permissions = {
  fields: {
    Query: {
      me: signedIn,
      checkPassword: anyone,
      sandboxMail: sandboxOnly,
    },
    Mutation: {
      startRegistration: anyone,
      completeRegistration: anyone,
      confirmEmail: anyone,
      resendEmailConfirmation: signedIn,
      signIn: anyone,
      refreshSession: anyone,
      signOut: signedIn,
      prepareLogin: signedIn,
      createLogin: signedIn,
      advanceClock: sandboxOnly,
    },
  },
  types: {
    Login: (viewer, login: { profileId: string }) => owns(viewer, login.profileId),
    RegistrantProfile: (viewer, profile: { profileId: string }) => owns(viewer, profile.profileId),
    Session: (viewer, session: { profileId: string }) => owns(viewer, session.profileId),
    Address: 'with its parent',
    LoginConfirmation: 'with its parent',
    InputProblem: 'with its parent',
    RegistrationDraft: 'public',
    RegistrationRefused: 'public',
    PasswordCriterion: 'public',
    SecondFactorRequired: 'public',
    SignInRefused: 'public',
    SandboxMail: 'public',
  },
};
