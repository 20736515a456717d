import { seededPolicy } from '../testing/seeded-rules';
import { phoneStatusOf, procedureOf } from './procedure';

const REQUIRED = { isRequired: true, days: 15, reminderDays: [7, 14] };
const NOT_REQUIRED = { isRequired: false, days: null, reminderDays: [] };

describe('the verification procedure of an extension', () => {
  it.each([
    ['com', REQUIRED, 5, true],
    ['it', NOT_REQUIRED, 0, false],
    ['eu', NOT_REQUIRED, 0, false],
  ] as const)('of .%s follows its rules', (tld, email, occasions, suspends) => {
    const procedure = procedureOf(seededPolicy(tld));
    expect(procedure).toMatchObject({ email, phone: NOT_REQUIRED, suspends });
    expect(procedure.occasions).toHaveLength(occasions);
    expect(phoneStatusOf(seededPolicy(tld))).toBe('NOT_REQUIRED');
  });

  it('reminds of nothing once its days are over, and asks for a telephone number without suspending for it', () => {
    const policy = { ...seededPolicy('it'), verificationDays: 10, phoneVerificationDays: 30 };
    expect(procedureOf(policy)).toMatchObject({
      email: { days: 10, reminderDays: [7] },
      phone: { isRequired: true, days: 30, reminderDays: [] },
    });
    const phoneAlone = { ...seededPolicy('it'), phoneVerificationDays: 30 };
    expect(procedureOf(phoneAlone)).toMatchObject({ suspends: false, email: NOT_REQUIRED });
    expect(phoneStatusOf(phoneAlone)).toBe('NOT_VERIFIED');
  });
});
