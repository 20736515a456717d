import { buyerOf, type FrozenBuyer, readBuyer } from './buyer-facts';

const GIULIA: FrozenBuyer = {
  profileId: 'prf_1',
  subjectType: 'NATURAL_PERSON',
  displayName: 'Giulia Bianchi',
  firstName: 'Giulia',
  lastName: 'Bianchi',
  companyName: null,
  fiscalCode: 'BNCGLI85T41H501P',
  vatNumber: null,
  officeCode: null,
  recipientCode: null,
  pecEmail: null,
  country: 'IT',
  address: { street: 'Via Roma 1', postalCode: '00100', city: 'Roma', province: 'RM', country: 'IT' },
  email: 'giulia@example.it',
  phone: '+39061234567',
  locale: 'it',
};
const ADDED = {
  recipientCode: 'ABC1234',
  pec: 'giulia@pec.example.it',
  purchaseOrder: 'PO-1',
  cig: null,
  cup: null,
  secondEmail: 'conti@example.it',
  address: { street: 'Via Po 2', postalCode: '10100', city: 'Torino', province: 'TO', country: 'IT' },
};

describe('the buyer that an order froze', () => {
  it('is a person by first and last name, without details when there were none to add', () => {
    expect(readBuyer(JSON.stringify(GIULIA))).toEqual({
      kind: 'PERSON',
      name: 'Giulia Bianchi',
      firstName: 'Giulia',
      lastName: 'Bianchi',
      fiscalCode: 'BNCGLI85T41H501P',
      vatNumber: null,
      address: GIULIA.address,
      recipientCode: '0000000',
      pec: null,
      email: 'giulia@example.it',
      secondEmail: null,
      purchaseOrder: null,
      cig: null,
      cup: null,
      language: 'it',
    });
  });

  it('has what was added for its invoices in place of what identity says', () => {
    expect(readBuyer(JSON.stringify({ ...GIULIA, billing: ADDED }))).toMatchObject({
      ...ADDED,
      name: 'Giulia Bianchi',
    });
  });

  it('has nothing that was added while it lived in another country', () => {
    const german = { ...GIULIA.address, country: 'DE', province: null };
    const movedAway = { ...GIULIA, country: 'DE', address: german, billing: ADDED };
    expect(buyerOf(movedAway)).toMatchObject({
      address: german,
      recipientCode: 'XXXXXXX',
      secondEmail: ADDED.secondEmail,
    });
    const added = { ...ADDED, address: german, recipientCode: 'XXXXXXX' };
    expect(buyerOf({ ...GIULIA, billing: added })).toMatchObject({
      address: GIULIA.address,
      recipientCode: '0000000',
    });
    expect(buyerOf({ ...movedAway, billing: added })).toMatchObject({
      address: german,
      recipientCode: 'XXXXXXX',
    });
  });

  it.each([
    ['COMPANY', 'BUSINESS'],
    ['FREELANCER', 'BUSINESS'],
    ['SOLE_TRADER', 'BUSINESS'],
    ['PUBLIC_BODY', 'PUBLIC_BODY'],
    ['NON_PROFIT', 'ASSOCIATION'],
    ['OTHER', 'ASSOCIATION'],
  ])('%s is a %s', (subjectType, kind) => {
    expect(buyerOf({ ...GIULIA, subjectType }).kind).toBe(kind);
  });

  it('is named as a firm where it has the name of one', () => {
    expect(buyerOf({ ...GIULIA, subjectType: 'SOLE_TRADER', companyName: 'Da Giulia' })).toMatchObject({
      name: 'Da Giulia',
      firstName: null,
    });
  });

  it.each([
    ['an Italian public body', { subjectType: 'PUBLIC_BODY', officeCode: 'UFABCD' }, 'UFABCD'],
    ['an Italian business', { subjectType: 'COMPANY', recipientCode: 'XYZ9876' }, 'XYZ9876'],
    ['anybody abroad', { country: 'DE', recipientCode: '0000000' }, 'XXXXXXX'],
  ])('of %s has the code that identity knows', (_, changes, code) => {
    expect(buyerOf({ ...GIULIA, ...changes }).recipientCode).toBe(code);
  });
});
