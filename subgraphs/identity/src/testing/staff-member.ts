import { newId } from '@customer-area/shared/ids';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { loginOf } from '../../../../test/harness/operations';
import type { identityUnderTest } from './identity-under-test';

type Running = Awaited<ReturnType<typeof identityUnderTest>>;

let made = 0;

/** A member of staff who has worked here for a day, signed in with a second factor: as the gateway would present it. */
export async function staffMember(
  running: Pick<Running, 'rows'>,
  permissions: readonly string[],
): Promise<LoginViewer> {
  const id = newId('lgn');
  const yesterday = new Date(Date.now() - 86_400_000);
  made += 1;
  await running.rows(
    `INSERT INTO login (id, profile_id, username, password_hash, role, permissions, created_at)
     VALUES (?, '', ?, '', 'staff', ?, ?)`,
    [id, `staff-${made}-${id.slice(-6)}@aruba.it`, permissions.join(' '), yesterday],
  );
  await running.rows(
    `INSERT INTO staff_member (login_id, name, email, locale, created_at, activated_at)
     VALUES (?, ?, ?, 'it', ?, ?)`,
    [id, `Collega ${made}`, `collega-${made}@example.it`, yesterday, yesterday],
  );
  return { ...loginOf('', id), role: 'staff', secondFactor: true, permissions };
}
