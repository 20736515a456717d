import { addDays } from '@customer-area/shared/clock';
import { isKnownDevice } from './known-device';

const NOW = new Date('2026-03-01T10:00:00Z');
const ITALY = { country: 'IT', words: { it: 'Italia', en: 'Italy' } };
const JAPAN = { country: 'JP', words: { it: 'Giappone', en: 'Japan' } };
const firefox = (version: number) => `Mozilla/5.0 (X11; Linux x86_64; rv:${version}.0) Firefox/${version}.0`;
const use = (userAgent: string, place: typeof ITALY, daysAgo = 0) => ({
  userAgent,
  place,
  at: addDays(NOW, -daysAgo),
});

test.each([
  ['the first session ever', [], true],
  ['the device and the country of last week', [use(firefox(140), ITALY, 7)], true],
  ['another device', [use('curl/8.5.0', ITALY, 7)], false],
  ['another country', [use(firefox(140), JAPAN, 7)], false],
  [
    'a device of here and a country of there',
    [use('curl/8.5.0', ITALY, 7), use(firefox(140), JAPAN, 7)],
    true,
  ],
  ['89 days ago', [use(firefox(140), ITALY, 89)], true],
  ['91 days ago, and nothing since', [use(firefox(140), ITALY, 91)], false],
])('%s: %p is a known device and country: %p', (_, earlier, familiar) => {
  expect(isKnownDevice(use(firefox(141), ITALY), earlier)).toBe(familiar);
});
