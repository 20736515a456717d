import { checkRegistration, type RegistrationForm } from '../account/registration-form/registration-form';
import { demoProfiles } from './demo-profiles';

const NOW = new Date('2026-11-22T10:00:00.000Z');

test.each(demoProfiles(NOW).map((profile) => [profile.companyName ?? profile.lastName, profile]))(
  '%s could have registered',
  (_, profile) => {
    const form = {
      ...profile,
      address: profile,
      emailConfirmation: profile.email,
      privacyAccepted: true,
    } as unknown as RegistrationForm;
    expect(checkRegistration(form, { today: NOW, privacyNoticeVersion: '2025-01' })).toMatchObject({
      ok: true,
      registration: { fiscalCode: profile.fiscalCode, address: { city: profile.city } },
    });
  },
);
