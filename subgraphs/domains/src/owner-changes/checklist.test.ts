import { OWNER_CHANGE_ITEMS } from '../../migrations/tld-rules/owner-change-items';
import { checkOf, type ItemRule, itemsOf, type PartyOfCase, stateBy } from './checklist';
import {
  type CheckState,
  type DocumentState,
  type Item,
  isEnd,
  mayEnd,
  OCCASIONS,
  type Occasion,
  OWNER_CHANGE_STATES,
  type Party,
  takesPapers,
  transitions,
} from './owner-change';

const TODAY = new Date('2026-03-01T10:00:00Z');
const SEEDED: readonly ItemRule[] = OWNER_CHANGE_ITEMS.map((row) => ({
  ...row,
  subjectType: row.subject_type,
  item: row.item as Item,
  validFrom: row.valid_from,
  validUntil: null,
}));
const asked = (registry: string, occasion: Occasion, party: Party, subjectTypes = ['NATURAL_PERSON']) =>
  itemsOf(SEEDED, { registry, tlds: [registry], occasion, party, subjectTypes }, TODAY).sort();

describe('what a side has to give', () => {
  it.each<[string, Occasion, Party, string, Item[]]>([
    ['it', 'SALE', 'GIVER', 'NATURAL_PERSON', ['IDENTITY_DOCUMENT', 'SIGNED_REQUEST']],
    ['it', 'SALE', 'RECEIVER', 'NATURAL_PERSON', ['IDENTITY_DOCUMENT', 'SIGNED_REQUEST']],
    [
      'it',
      'SALE',
      'RECEIVER',
      'COMPANY',
      ['COMPANY_REGISTER_EXTRACT', 'IDENTITY_DOCUMENT', 'SIGNED_REQUEST'],
    ],
    ['eu', 'SALE', 'GIVER', 'COMPANY', ['COMPANY_REGISTER_EXTRACT', 'IDENTITY_DOCUMENT', 'SIGNED_REQUEST']],
    ['it', 'HEIRS', 'GIVER', 'NATURAL_PERSON', []],
    [
      'eu',
      'HEIRS',
      'RECEIVER',
      'NATURAL_PERSON',
      ['DEATH_CERTIFICATE', 'HEIRS_DECLARATION', 'IDENTITY_DOCUMENT', 'SIGNED_REQUEST'],
    ],
    ['it', 'COMPANY_CHANGE', 'GIVER', 'COMPANY', ['COMPANY_REGISTER_EXTRACT']],
    [
      'it',
      'COMPANY_CHANGE',
      'RECEIVER',
      'COMPANY',
      ['COMPANY_REGISTER_EXTRACT', 'DEED', 'IDENTITY_DOCUMENT', 'SIGNED_REQUEST'],
    ],
    ['gtld', 'SALE', 'GIVER', 'COMPANY', ['CONFIRMATION']],
    ['gtld', 'SALE', 'RECEIVER', 'NATURAL_PERSON', ['CONFIRMATION']],
    ['gtld', 'HEIRS', 'GIVER', 'NATURAL_PERSON', []],
    [
      'gtld',
      'HEIRS',
      'RECEIVER',
      'NATURAL_PERSON',
      ['CONFIRMATION', 'DEATH_CERTIFICATE', 'HEIRS_DECLARATION'],
    ],
  ])('%s, %s, %s, %s: %j', (registry, occasion, party, subjectType, items) => {
    expect(asked(registry, occasion, party, [subjectType])).toEqual(items);
  });

  it.each(OCCASIONS)('is never nothing on both sides: %s', (occasion) => {
    for (const registry of ['it', 'eu', 'gtld'])
      expect(asked(registry, occasion, 'RECEIVER').length).toBeGreaterThan(0);
  });

  const rule = (changes: Partial<ItemRule>): ItemRule => ({
    ...{ registry: 'gtld', tld: '*', occasion: '*', subjectType: '*', party: 'GIVER', item: 'DEED' },
    ...{ validFrom: new Date('2020-01-01'), validUntil: null, ...changes },
  });
  const of: PartyOfCase = {
    ...({
      registry: 'gtld',
      tlds: ['com', 'org'],
      occasion: 'SALE',
      party: 'GIVER',
      subjectTypes: [],
    } as const),
  };

  it('is what all rows in force ask for, each thing once, and more for one extension or kind of subject', () => {
    const rows = [rule({}), rule({ occasion: 'SALE' }), rule({ tld: 'com', item: 'SIGNED_REQUEST' })];
    expect(itemsOf(rows, of, TODAY)).toEqual(['DEED', 'SIGNED_REQUEST']);
    expect(itemsOf(rows, { ...of, tlds: ['org'] }, TODAY)).toEqual(['DEED']);
    const forCompanies = [rule({ subjectType: 'COMPANY' })];
    expect(itemsOf(forCompanies, of, TODAY)).toEqual([]);
    expect(itemsOf(forCompanies, { ...of, subjectTypes: ['NATURAL_PERSON', 'COMPANY'] }, TODAY)).toEqual([
      'DEED',
    ]);
  });

  it('begins and ends to the moment, and is nobody else’s', () => {
    const day = new Date('2026-03-01T10:00:00Z');
    expect(itemsOf([rule({ validFrom: day })], of, TODAY)).toEqual(['DEED']);
    expect(itemsOf([rule({ validFrom: new Date(day.getTime() + 1) })], of, TODAY)).toEqual([]);
    expect(itemsOf([rule({ validUntil: day })], of, TODAY)).toEqual([]);
    expect(itemsOf([rule({ validUntil: new Date(day.getTime() + 1) })], of, TODAY)).toEqual(['DEED']);
    expect(itemsOf([rule({ party: 'RECEIVER' }), rule({ registry: 'it' })], of, TODAY)).toEqual([]);
  });
});

describe('an item of the checklist', () => {
  const why = (state: DocumentState) => (state === 'REFUSED' ? 'unreadable' : null);
  it.each<[DocumentState[], CheckState, string | null]>([
    [[], 'MISSING', null],
    [['ANNOUNCED', 'WITHDRAWN', 'INFECTED'], 'MISSING', null],
    [['SCANNING'], 'IN_REVIEW', null],
    [['ACCEPTED', 'IN_REVIEW'], 'IN_REVIEW', null],
    [['ACCEPTED'], 'ACCEPTED', null],
    [['ACCEPTED', 'REFUSED'], 'REFUSED', 'unreadable'],
    [['REPLACED', 'ACCEPTED'], 'ACCEPTED', null],
    [['REPLACED'], 'MISSING', null],
  ])('with documents %j is %s', (states, state, reason) => {
    const documents = states.map((one) => ({ state: one, reason: why(one) }));
    expect(checkOf(documents)).toEqual({ state, reason });
  });
});

describe('a case', () => {
  it.each<[CheckState[], string]>([
    [['ACCEPTED', 'ACCEPTED'], 'READY'],
    [['ACCEPTED', 'IN_REVIEW'], 'IN_REVIEW'],
    [['IN_REVIEW', 'MISSING'], 'DOCUMENTS'],
    [['ACCEPTED', 'REFUSED'], 'DOCUMENTS'],
  ])('whose items are %j is %s', (states, state) => {
    expect(stateBy(states.map((one) => ({ state: one })))).toBe(state);
  });

  it('is called off and runs out at the same points, never once the registry is told, and ends once', () => {
    for (const state of OWNER_CHANGE_STATES) {
      expect(transitions[state].includes('EXPIRED')).toBe(mayEnd(state));
      if (isEnd(state)) expect([mayEnd(state), takesPapers(state)]).toEqual([false, false]);
      if (takesPapers(state)) expect(mayEnd(state)).toBe(true);
    }
    expect(mayEnd('IN_PROGRESS')).toBe(false);
  });
});
