import type { FormBody } from '../messages/forms';
import { digestOf, FORMS, isForExtension, versionOn } from './form';

/**
 * What stands on paper that somebody has signed. A text that was in force is not changed: who changes it here adds a version
 * in place of that.
 */
const IN_FORCE: Readonly<Record<string, readonly string[]>> = {
  'death-of-holder': ['7c7e923e6396b344'],
  'e-invoicing': ['67e5762e0fec171a'],
  'owner-change-eu': ['22b90a33ad493ef9'],
  'owner-change-gtld': ['000fda4e9ea020fc'],
  'owner-change-it': ['a92ff63eed832275'],
  rectification: ['597d257e4ba3b471'],
  'support-mandate': ['451f84b2e81dc767'],
  'transfer-authorisation': ['f226dad69b0720c5'],
  withdrawal: ['38f7e7aa0b0e895d'],
};

describe('the forms', () => {
  it('that were in force read as they did', () => {
    expect(Object.fromEntries(FORMS.map(({ name, versions }) => [name, versions.map(digestOf)]))).toEqual(
      IN_FORCE,
    );
  });

  it('have versions that follow each other, by number and by day', () => {
    for (const { versions } of FORMS) {
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
      const days = versions.map(({ validFrom }) => validFrom);
      expect(days).toEqual([...new Set(days)].sort());
    }
  });

  it('have fields whose names are used once each', () => {
    for (const body of FORMS.flatMap(({ versions }) => versions)) {
      const names = body.sections.flatMap(({ fields = [] }) => fields.map(({ name }) => name));
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it.each([
    ['2025-12-31', null],
    ['2026-01-01', 1],
    ['2026-06-30', 1],
    ['2026-07-01', 2],
    ['2030-01-01', 2],
  ])('on %s are handed out in version %s', (day, version) => {
    const body = { ...FORMS[0]?.versions[0] } as FormBody;
    const versions = [
      { ...body, version: 1, validFrom: '2026-01-01' },
      { ...body, version: 2, validFrom: '2026-07-01' },
    ];
    expect(versionOn(versions, day)?.version ?? null).toBe(version);
  });

  it.each([
    ['it', ['owner-change-it']],
    ['.IT', ['owner-change-it']],
    ['milano.it', ['owner-change-it']],
    ['com', ['owner-change-gtld']],
    ['eu', ['owner-change-eu']],
    ['.EU', ['owner-change-eu']],
    ['ею', ['owner-change-eu']],
    ['xn--qxa6a', ['owner-change-eu']],
    ['xn--p1acf', ['owner-change-gtld']],
    ['de', []],
  ])('for names under %s are those of that extension', (tld, owners) => {
    const names = FORMS.filter((form) => isForExtension(form, tld)).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('owner-change'))).toEqual(owners);
    expect(names).toContain('transfer-authorisation');
  });
});
