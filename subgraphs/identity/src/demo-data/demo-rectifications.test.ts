import { ask } from '../../../../test/harness/operations';
import { identityUnderTest } from '../testing/identity-under-test';
import { staffMember } from '../testing/staff-member';
import { DEMO_RECTIFICATIONS } from './demo-rectifications';

const QUEUE = '{ rectificationsToReview(reason: "Coda") { totalCount } }';

it('the demo has three rectifications that wait for staff, each with a document that can be read', async () => {
  const running = await identityUnderTest({ DEMO_DATA: 'true' });
  const waiting = await running.rows(
    `SELECT r.profile_id, d.file_name, d.sealed IS NOT NULL AS kept FROM rectification r
       JOIN rectification_document d ON d.rectification_id = r.id WHERE r.state = 'UNDER_REVIEW' ORDER BY r.profile_id`,
  );
  expect(waiting.map(({ profile_id, file_name, kept }) => [profile_id, file_name, Number(kept)])).toEqual(
    DEMO_RECTIFICATIONS.map(({ profileId, fileName }) => [profileId, fileName, 1]),
  );
  const reviewer = await staffMember(running, ['documents:review']);
  const { data } = await ask(running.service, reviewer, QUEUE);
  expect(data.rectificationsToReview.totalCount).toBe(3);
  await running.close();
});
