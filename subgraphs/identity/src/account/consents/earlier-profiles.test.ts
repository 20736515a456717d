import { openDatabase } from '@customer-area/shared/database';
import type { MigrationInterface } from 'typeorm';
import { emptyDatabase } from '../../../../../test/harness/database';
import { Initial1763800000000 } from '../../../migrations/1763800000000-initial';
import { SessionFacts1763900000000 } from '../../../migrations/1763900000000-session-facts';
import { LettersInHtml1763900100000 } from '../../../migrations/1763900100000-letters-in-html';
import { RegistrationConsents1763900110000 } from '../../../migrations/1763900110000-registration-consents';

const BEFORE = [Initial1763800000000, SessionFacts1763900000000, LettersInHtml1763900100000];
const REGISTERED = new Date('2025-06-01T10:00:00.000Z');
const AGREED = new Date('2025-07-01T10:00:00.000Z');

test('profiles and drafts from before consents were kept get what they had agreed to', async () => {
  const { url, drop } = await emptyDatabase('earlier');
  const opened = (migrations: (new () => MigrationInterface)[]) =>
    openDatabase({ url, entities: [], migrations });
  const before = await opened(BEFORE);
  // More than the migration reads at a time.
  const profiles = Array.from({ length: 501 }, (_, n) => [
    `prf_${String(n).padStart(26, '0')}`,
    REGISTERED,
    n === 500 ? AGREED : null,
    REGISTERED,
  ]);
  await before.read.query(
    `INSERT INTO profile (id, subject_type, street, postal_code, city, country, phone, email, locale, privacy_accepted_at, marketing_consent_at, created_at)
     VALUES ${profiles.map(() => "(?, 'NATURAL_PERSON', 'Via Roma 1', '00184', 'Roma', 'IT', '+390612345678', 'a@example.it', 'it', ?, ?, ?)").join(', ')}`,
    profiles.flat(),
  );
  await before.read.query(
    'INSERT INTO registration_draft (id, username, registration, created_at, expires_at) VALUES (?, ?, ?, ?, ?), (?, ?, NULL, ?, ?)',
    ['drf_1', '1@x', '{"form":{"email":"a@example.it"}}', AGREED, AGREED, 'drf_2', '2@x', AGREED, AGREED],
  );
  await before.close();

  const after = await opened([...BEFORE, RegistrationConsents1763900110000]);
  const consents = await after.read.query(
    'SELECT profile_id AS profileId, login_id AS loginId, kind, granted, text_version AS version, at FROM consent ORDER BY profile_id, at',
  );
  const [first] = profiles;
  expect(consents).toHaveLength(502);
  expect(consents[0]).toEqual({
    profileId: first?.[0],
    loginId: null,
    kind: 'PRIVACY_NOTICE',
    granted: 1,
    version: '2025-01',
    at: REGISTERED,
  });
  expect(consents.at(-1)).toMatchObject({ kind: 'MARKETING', granted: 1, at: AGREED });
  expect(await after.read.query('SELECT registration FROM registration_draft ORDER BY id')).toEqual([
    { registration: expect.stringContaining('"privacyNoticeVersion"') },
    { registration: null },
  ]);
  await after.close();
  await drop();
});
