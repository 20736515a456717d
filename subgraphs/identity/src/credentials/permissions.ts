import {
  anyone,
  freshlySignedIn,
  freshlySignedInToEnrol,
  type Permissions,
  sandboxOnly,
  signedIn,
  signedInToEnrol,
  withSession,
} from '@customer-area/shared/graphql';
import { isLimited, isLogin, owns } from '@customer-area/shared/isolation';

/** Who may call and read what of signing in. */
export const credentialsPermissions: Permissions = {
  inSupportSessions: ['refreshSession', 'signOut'],
  fields: {
    Query: {
      passkeys: signedInToEnrol,
      checkPassword: anyone,
      sessions: signedIn,
      sandboxTotpCode: sandboxOnly,
    },
    Mutation: {
      signIn: anyone,
      completeSignIn: anyone,
      preparePasskeySignIn: anyone,
      signInWithPasskey: anyone,
      startRecovery: anyone,
      answerRecovery: anyone,
      completeRecovery: anyone,
      stopRecovery: anyone,
      refreshSession: anyone,
      signOut: withSession,
      signOutEverywhere: signedIn,
      revokeSession: signedIn,
      reauthenticate: signedInToEnrol,
      reauthenticateWithPasskey: signedInToEnrol,
      changePassword: freshlySignedIn,
      changeRecoveryData: freshlySignedIn,
      enableTotp: freshlySignedInToEnrol,
      confirmTotp: signedInToEnrol,
      disableTotp: freshlySignedIn,
      renewRecoveryCodes: freshlySignedIn,
      preparePasskeyRegistration: freshlySignedInToEnrol,
      registerPasskey: freshlySignedInToEnrol,
      removePasskey: freshlySignedIn,
    },
    RegistrantProfile: {
      recoveryQuestion: signedIn,
    },
    Login: {
      secondFactor: signedInToEnrol,
    },
  },
  types: {
    Session: (viewer, session: { login: { id: string } }) => isLogin(viewer, session.login.id),
    Reauthenticated: (viewer, proof: { loginId: string }) => isLogin(viewer, proof.loginId),
    // A login's own, not those of the profile's other logins.
    OpenSession: (viewer, session: { loginId: string }) =>
      isLogin(viewer, session.loginId) && !isLimited(viewer),
    SecondFactor: (viewer, factors: { loginId: string; profileId: string }) =>
      isLogin(viewer, factors.loginId) || owns(viewer, factors.profileId),
    Passkey: (viewer, passkey: { loginId: string }) => isLogin(viewer, passkey.loginId),
    PasskeyRequest: 'public',
    PasskeyRegistered: 'public',
    TotpEnrolment: 'public',
    RecoveryCodes: 'public',
    SecondFactorRefused: 'public',
    RecoveryStarted: 'public',
    RecoveryStep: 'public',
    RecoveryCompleted: 'public',
    RecoveryRefused: 'public',
    RecoveryData: (viewer, data: { profileId: string }) => owns(viewer, data.profileId),
    SecondFactorRequired: 'public',
    SignInRefused: 'public',
  },
};
