import { addDays } from '@customer-area/shared/clock';
import { openDatabase } from '@customer-area/shared/database';
import { emptyDatabase } from '../../../../../test/harness/database';
import { migrations } from '../../../migrations';
import { ProfileStore } from './profile.store';

const NOW = new Date('2026-03-01T10:00:00Z');

test('the addresses a profile had lately, newest first, each once, and nobody else’s', async () => {
  const { url, drop } = await emptyDatabase('former');
  const database = await openDatabase({ url, entities: [], migrations });
  const profiles = new ProfileStore(database);
  const keep = (profileId: string, email: string, daysAgo: number, confirmed = true) =>
    database.transact((manager) =>
      profiles.keepFormerEmail(manager, { profileId, email, replacedAt: addDays(NOW, -daysAgo), confirmed }),
    );
  await keep('prf_a', 'old@example.it', 31);
  await keep('prf_a', 'second@example.it', 20);
  await keep('prf_a', 'third@example.it', 10);
  await keep('prf_a', 'second@example.it', 5);
  await keep('prf_b', 'stranger@example.it', 1);
  await keep('prf_a', 'never-confirmed@example.it', 25, false);
  expect(await profiles.formerEmails(database.read, 'prf_a', addDays(NOW, -30))).toEqual([
    'second@example.it',
    'third@example.it',
    'never-confirmed@example.it',
  ]);
  const before = async (days: number) =>
    profiles.confirmedBefore(database.read, 'prf_a', addDays(NOW, -days));
  expect((await before(30))?.email).toBe('second@example.it');
  expect((await before(15))?.email).toBe('third@example.it');
  expect(await before(4)).toBeNull();
  await database.close();
  await drop();
});
