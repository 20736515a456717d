import {
  anyLogin,
  anyone,
  freshlySignedIn,
  type Permissions,
  signedIn,
  staffWith,
  within,
} from '@customer-area/shared/graphql';
import { actsFor, hasScope, isLogin, owns } from '@customer-area/shared/isolation';
import { reviewsDocuments } from './rectification';

/** Who may call and read what of profiles and logins. */
export const accountPermissions: Permissions = {
  fields: {
    Query: {
      me: anyLogin,
      passwordPolicy: anyone,
      privacyNotice: anyone,
      places: anyone,
      registrationForm: anyone,
      consents: signedIn,
      rectifications: signedIn,
      rectificationsToReview: staffWith('documents:review'),
      rectification: staffWith('documents:review'),
    },
    Mutation: {
      setMarketingConsent: signedIn,
      startRegistration: anyone,
      completeRegistration: anyone,
      confirmEmail: anyone,
      resendEmailConfirmation: signedIn,
      previewProfileChange: signedIn,
      updateProfile: freshlySignedIn,
      requestRectification: freshlySignedIn,
      createRectificationUpload: signedIn,
      submitRectification: signedIn,
      withdrawRectification: signedIn,
      acceptRectification: staffWith('documents:review'),
      rejectRectification: staffWith('documents:review'),
    },
    RegistrantProfile: {
      logins: signedIn,
    },
    Login: {
      profile: within('profile:read'),
    },
  },
  types: {
    // Oneself, and the other logins of one's profile.
    Login: (viewer, login: { id: string; profileId: string }) =>
      isLogin(viewer, login.id) || owns(viewer, login.profileId),
    RegistrantProfile: (viewer, profile: { profileId: string }) =>
      actsFor(viewer, profile.profileId) && hasScope(viewer, 'profile:read'),
    Consent: (viewer, consent: { profileId: string }) => owns(viewer, consent.profileId),
    Address: 'with its parent',
    Money: 'with its parent',
    Rectification: (viewer, request: { profileId: string }) => owns(viewer, request.profileId),
    RectificationDocument: 'with its parent',
    RectificationUpload: 'with its parent',
    RectificationRefused: 'public',
    RectificationCase: reviewsDocuments,
    RegisteredSubject: 'with its parent',
    CaseDocument: 'with its parent',
    Correction: 'with its parent',
    ProfileChangePreview: 'with its parent',
    ProfileFieldChange: 'with its parent',
    AffectedDomains: 'with its parent',
    AffectedOrders: 'with its parent',
    Domain: 'with its parent',
    Order: 'with its parent',
    ProfileChangeConsequence: 'with its parent',
    ProfileChangeRefused: 'public',
    InputProblem: 'with its parent',
    RegistrationDraft: 'public',
    FormRefused: 'public',
    PasswordCriterion: 'public',
    PasswordPolicy: 'public',
    PasswordRule: 'public',
    PrivacyNotice: 'public',
    RegistrationForm: 'public',
    FormGroup: 'public',
    FormField: 'public',
    FormChoice: 'public',
    FormCheck: 'public',
    Comune: 'public',
  },
};
