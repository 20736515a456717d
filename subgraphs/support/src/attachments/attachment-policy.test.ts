import { delegated, loginOf } from '../../../../test/harness/operations';
import { agentOf } from '../testing/desk';
import { attachmentPermissions } from './attachment.policy';

describe('who may read a file of a ticket', () => {
  const policy = attachmentPermissions.types.Attachment as (viewer: unknown, attachment: object) => boolean;
  const reads = (viewer: unknown, messageId: string | null) =>
    policy(viewer, { row: { profileId: 'prf_a', loginId: 'lgn_a', messageId } });
  const sender = loginOf('prf_a', 'lgn_a');
  const agent = agentOf('lgn_agent');

  it.each([
    ['its sender', sender, true, true],
    ['another login of the profile', loginOf('prf_a', 'lgn_b'), false, true],
    ['another profile', loginOf('prf_b', 'lgn_a'), false, false],
    ['a delegation that reads tickets', delegated(sender, ['tickets:read']), false, true],
    ['a delegation that writes them', delegated(sender, ['tickets:write']), true, false],
    ['a delegation for something else', delegated(sender, ['orders:read']), false, false],
    ['staff that answer tickets', agent, false, true],
    ['the same without a second factor', { ...agent, secondFactor: false }, false, false],
    ['staff that have sent it', agentOf('lgn_a'), true, true],
    [
      'staff that have sent it, for something else by now',
      agentOf('lgn_a', ['payments:match']),
      false,
      false,
    ],
    ['staff for something else', agentOf('lgn_agent', ['payments:match']), false, false],
  ])('%s', (_, viewer, draft, sent) => {
    expect([reads(viewer, null), reads(viewer, 'msg_a')]).toEqual([draft, sent]);
  });
});
