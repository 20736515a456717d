import { addDays } from '@customer-area/shared/clock';
import { openDatabase } from '@customer-area/shared/database';
import { emptyDatabase } from '../../../../../test/harness/database';
import { FormerEmails1763900600000 } from '../../../migrations/1763900600000-former-emails';
import { ProfileStore } from './profile.store';

const NOW = new Date('2026-03-01T10:00:00Z');

test('the addresses a profile had lately, newest first, each once, and nobody else’s', async () => {
  const { url, drop } = await emptyDatabase('former');
  const database = await openDatabase({ url, entities: [], migrations: [FormerEmails1763900600000] });
  const profiles = new ProfileStore(database);
  const keep = (profileId: string, email: string, daysAgo: number) =>
    database.transact((manager) =>
      profiles.keepFormerEmail(manager, { profileId, email, replacedAt: addDays(NOW, -daysAgo) }),
    );
  await keep('prf_a', 'old@example.it', 31);
  await keep('prf_a', 'second@example.it', 20);
  await keep('prf_a', 'third@example.it', 10);
  await keep('prf_a', 'second@example.it', 5);
  await keep('prf_b', 'stranger@example.it', 1);
  expect(await profiles.formerEmails(database.read, 'prf_a', addDays(NOW, -30))).toEqual([
    'second@example.it',
    'third@example.it',
  ]);
  await database.close();
  await drop();
});
