import type { TradeCommand, UpdateCommand } from '../../port';
import { authDigestOf } from '../auth-code';
import { type Command, changed, refused } from './effect';
import { glueAfter } from './glue-after';
import { onOwnName } from './guards';

export function update(command: UpdateCommand): Command {
  const { registrant, nameServers, dsRecords, addStatuses = [], removeStatuses = [], authCode } = command;
  // What forbids updates can itself be removed.
  const unlocks = removeStatuses.includes('clientUpdateProhibited');
  return onOwnName(unlocks ? {} : { prohibitedBy: 'clientUpdateProhibited' }, (stored, { rules }) => {
    if (rules.trades && registrant !== undefined && registrant !== stored.registrant && stored.registrant)
      return refused('HOLDER_FIXED');
    const after = glueAfter(stored, command, rules);
    if ('refusal' in after) return refused(after.refusal);
    const kept = stored.clientStatuses.filter((status) => !removeStatuses.includes(status));
    return changed({
      ...stored,
      registrant: registrant ?? stored.registrant,
      nameServers: nameServers ?? stored.nameServers,
      glue: after.glue,
      dsRecords: dsRecords ?? stored.dsRecords,
      clientStatuses: [...new Set([...kept, ...addStatuses])],
      authDigest: authCode === undefined ? stored.authDigest : authDigestOf(authCode),
    });
  });
}

export function trade({ registrant, authCode, newAuthCode }: TradeCommand): Command {
  return onOwnName({ prohibitedBy: 'clientUpdateProhibited' }, (stored, { rules }) => {
    if (!rules.trades) return refused('NOT_SUPPORTED');
    if (stored.authDigest === null || stored.authDigest !== authDigestOf(authCode))
      return refused('WRONG_AUTH_CODE');
    return changed({ ...stored, registrant, authDigest: authDigestOf(newAuthCode) });
  });
}
