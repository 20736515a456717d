import { randomBytes } from 'node:crypto';
import { newId } from '@customer-area/shared/ids';
import type { ServiceViewer } from '@customer-area/shared/viewer';
import { ask } from '../../../../../test/harness/operations';
import { identityUnderTest } from '../../testing/identity-under-test';
import { enrolled } from '../../testing/staff';

const password = `Cappuccino ${randomBytes(4).toString('hex')} alle otto`;
const CREATE = `mutation { createStaffLogin(input: { name: "Ugo Blu", email: "ugo@example.it", permissions: [TICKETS_ANSWER] }) {
  ... on StaffLogin { staffLoginId } } }`;

describe('what other services know of staff', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest({ FIRST_STAFF_PASSWORD: password });
  });
  afterAll(() => running.close());

  it('is who they are and what they may do, until the login is disabled; of customers nothing', async () => {
    const [first] = await running.rows("SELECT username FROM login WHERE role = 'staff'");
    const { viewer } = await enrolled(running, String(first?.username), password);
    const { staffLoginId } = (await ask(running.service, viewer, CREATE)).data.createStaffLogin;
    const known = (loginIds: string[]) =>
      running.service.internal['staff-members']?.({ loginIds }, {} as ServiceViewer);
    const asked = [staffLoginId, newId('lgn')];
    expect(await known(asked)).toEqual([
      { loginId: staffLoginId, name: 'Ugo Blu', permissions: ['tickets:answer'] },
    ]);
    await ask(
      running.service,
      viewer,
      `mutation { disableStaffLogin(staffLoginId: "${staffLoginId}") { __typename } }`,
    );
    expect(await known(asked)).toMatchObject([{ loginId: staffLoginId, permissions: [] }]);
    expect(await known([])).toEqual([]);
  });
});
