import { registerEnumType } from 'type-graphql';

export enum SubjectType {
  NATURAL_PERSON = 'NATURAL_PERSON',
  COMPANY = 'COMPANY',
  FREELANCER = 'FREELANCER',
  SOLE_TRADER = 'SOLE_TRADER',
  NON_PROFIT = 'NON_PROFIT',
  PUBLIC_BODY = 'PUBLIC_BODY',
  OTHER = 'OTHER',
}
registerEnumType(SubjectType, {
  name: 'SubjectType',
  description: 'What kind of subject a profile is; decides which tax identifiers it needs.',
  valuesConfig: {
    NATURAL_PERSON: { description: 'A private person.' },
    COMPANY: { description: 'A company, e.g. an S.r.l.' },
    FREELANCER: { description: 'A person who practises a profession, with a VAT number.' },
    SOLE_TRADER: { description: 'A person who trades as a firm (ditta individuale), with a VAT number.' },
    NON_PROFIT: { description: 'An association or other body that makes no profit.' },
    PUBLIC_BODY: { description: 'Public administration; in Italy it has an office code.' },
    OTHER: { description: 'Any other body.' },
  },
});
