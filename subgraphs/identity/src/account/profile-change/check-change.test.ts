import 'reflect-metadata';
import { demoProfiles } from '../../demo-data/demo-profiles';
import type { ProfileRow } from '../profiles';
import { checkProfileChange } from './check-change';
import type { ProfileChangeForm } from './profile-change-form';
import { changesBetween, sharedDataOf } from './shared-data';

const TODAY = new Date('2026-03-01T10:00:00Z');
const [GIULIA, OFFICINA] = demoProfiles(TODAY) as [ProfileRow, ProfileRow];
const COMUNE: ProfileRow = {
  ...OFFICINA,
  subjectType: 'PUBLIC_BODY',
  companyName: 'Comune di Arezzo',
  vatNumber: null,
  officeCode: 'UFABCD',
  recipientCode: null,
};
const address = {
  street: 'Corso Italia 5',
  postalCode: '52100',
  city: 'Arezzo',
  province: 'AR',
  country: 'IT',
};
const berlin = { street: 'Unter den Linden 5', postalCode: '10117', city: 'Berlin', country: 'DE' };

const changesOf = (profile: ProfileRow, form: ProfileChangeForm) => {
  const checked = checkProfileChange(profile, form, TODAY);
  if (!checked.ok) return checked.problems;
  return changesBetween(sharedDataOf(profile), checked.data).map(({ field, after }) => [field, after]);
};

describe('a change of the shared data', () => {
  it.each<[string, ProfileRow, ProfileChangeForm, unknown]>([
    ['nothing', GIULIA, {}, []],
    ['the street', GIULIA, { address }, [['address.street', 'Corso Italia 5']]],
    ['a telephone number', GIULIA, { phone: '0575 999999' }, [['phone', '+390575999999']]],
    ['the language', GIULIA, { locale: 'en-GB' }, [['locale', 'en']]],
    [
      'the e-mail address',
      GIULIA,
      { email: 'Nuova@EXAMPLE.it', emailConfirmation: 'Nuova@example.it' },
      [['email', 'Nuova@example.it']],
    ],
    ['the address that is there, once', GIULIA, { email: GIULIA.email }, []],
    [
      'a whole form sent back',
      GIULIA,
      { firstName: ' Giulia ', fiscalCode: GIULIA.fiscalCode, vatNumber: null },
      [],
    ],
    ['a PEC address', OFFICINA, { pecEmail: 'officina@pec.it' }, [['pecEmail', 'officina@pec.it']]],
    ['a recipient code', OFFICINA, { recipientCode: 'xyz9876' }, [['recipientCode', 'XYZ9876']]],
    ['no recipient code', OFFICINA, { recipientCode: null }, [['recipientCode', '0000000']]],
    ['an office code', COMUNE, { officeCode: 'uf1234' }, [['officeCode', 'UF1234']]],
  ])('may be %s', (_, profile, form, expected) => {
    expect(changesOf(profile, form)).toEqual(expected);
  });

  it('takes a number without prefix for one of the new country', () => {
    expect(changesOf(GIULIA, { address: berlin, phone: '030 123456' })).toContainEqual([
      'phone',
      '+4930123456',
    ]);
  });

  it('gives who moves abroad the recipient code of abroad, and back', () => {
    const moved = checkProfileChange(GIULIA, { address: berlin }, TODAY);
    if (!moved.ok) throw new Error(JSON.stringify(moved.problems));
    expect(moved.data).toMatchObject({ recipientCode: 'XXXXXXX', country: 'DE', province: null });
    expect(changesOf({ ...GIULIA, ...moved.data }, { address })).toContainEqual(['recipientCode', '0000000']);
  });

  it.each<[string, ProfileRow, ProfileChangeForm, unknown]>([
    ['another first name', GIULIA, { firstName: 'Giulio' }, [{ field: 'firstName', code: 'IMMUTABLE' }]],
    [
      'another type of subject',
      GIULIA,
      { subjectType: 'COMPANY' },
      [{ field: 'subjectType', code: 'IMMUTABLE' }],
    ],
    [
      'a VAT number where there was none',
      GIULIA,
      { vatNumber: '01234567897' },
      [{ field: 'vatNumber', code: 'IMMUTABLE' }],
    ],
    [
      'another trading name',
      OFFICINA,
      { companyName: 'Verdi Srl' },
      [{ field: 'companyName', code: 'IMMUTABLE' }],
    ],
    [
      'a birth date that was not given',
      GIULIA,
      { birthDate: '1985-03-10' },
      [{ field: 'birthDate', code: 'IMMUTABLE' }],
    ],
    ['no address', GIULIA, { address: null }, [{ field: 'address', code: 'REQUIRED' }]],
    ['no telephone number', GIULIA, { phone: null }, [{ field: 'phone', code: 'REQUIRED' }]],
    ['no language', GIULIA, { locale: null }, [{ field: 'locale', code: 'REQUIRED' }]],
    ['a language we do not speak', GIULIA, { locale: 'de' }, [{ field: 'locale', code: 'LOCALE_UNKNOWN' }]],
    [
      'a new e-mail address typed once',
      GIULIA,
      { email: 'nuova@example.it' },
      [{ field: 'emailConfirmation', code: 'REQUIRED' }],
    ],
    [
      'a new e-mail address typed differently',
      GIULIA,
      { email: 'nuova@example.it', emailConfirmation: 'nuovo@example.it' },
      [{ field: 'emailConfirmation', code: 'EMAIL_CONFIRMATION_DIFFERS' }],
    ],
    [
      'an office code of a person',
      GIULIA,
      { officeCode: 'UF1234' },
      [{ field: 'officeCode', code: 'UNEXPECTED' }],
    ],
    [
      'no office code of a public body',
      COMUNE,
      { officeCode: null },
      [{ field: 'officeCode', code: 'REQUIRED' }],
    ],
    [
      'a recipient code of who is abroad',
      OFFICINA,
      { recipientCode: 'XXXXXXX' },
      [{ field: 'recipientCode', code: 'RECIPIENT_CODE_ABROAD' }],
    ],
    [
      'a business that moves to a country with other VAT numbers',
      OFFICINA,
      { address: berlin },
      [{ field: 'address.country', code: 'COUNTRY_NEEDS_OTHER_IDENTIFIERS' }],
    ],
    [
      'a CAP of another province',
      GIULIA,
      { address: { ...address, postalCode: '00184' } },
      [{ field: 'address.postalCode', code: 'CAP_NOT_IN_PROVINCE' }],
    ],
  ])('is refused for %s', (_, profile, form, problems) => {
    expect(changesOf(profile, form)).toEqual(problems);
  });

  it('names every problem at once, in the order of the form', () => {
    const form = {
      firstName: 'Anna',
      fiscalCode: 'X',
      address: { ...address, street: '', country: 'XX' },
      phone: 'abc',
      email: 'no',
      emailConfirmation: 'no',
      recipientCode: '1',
    };
    expect(changesOf(GIULIA, form)).toEqual([
      { field: 'firstName', code: 'IMMUTABLE' },
      { field: 'fiscalCode', code: 'IMMUTABLE' },
      { field: 'address.street', code: 'REQUIRED' },
      { field: 'address.country', code: 'COUNTRY_UNKNOWN' },
      { field: 'phone', code: 'PHONE_INVALID' },
      { field: 'email', code: 'EMAIL_INVALID' },
      { field: 'recipientCode', code: 'RECIPIENT_CODE_SHAPE' },
    ]);
  });

  it('warns of a new PEC address, and not of the one that is there', () => {
    const pec = { email: 'giulia@pec.it', emailConfirmation: 'giulia@pec.it' };
    expect(checkProfileChange(GIULIA, pec, TODAY)).toMatchObject({
      warnings: [{ field: 'email', code: 'EMAIL_IS_PEC' }],
    });
    expect(checkProfileChange({ ...GIULIA, email: 'giulia@pec.it' }, { locale: 'en' }, TODAY)).toMatchObject({
      warnings: [],
    });
  });
});
