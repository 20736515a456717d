import { autoRenewAction } from '../auto-renewal';
import { panelAction } from '../control-panel';
import { nameServersAction } from '../delegation';
import { restoreAction } from '../recovery';
import { registrantAction } from '../registrant-changes';
import { renewalAction } from '../renewal';
import { addServiceAction } from '../services';
import { tagsAction } from '../tags';
import { addThirdLevelAction, assignLoginAction } from '../third-levels';
import { authCodeAction, transferLockAction } from '../transfer-access';
import { cancelTransferAction } from '../transfers-in';
import { approveTransferAction, rejectTransferAction } from '../transfers-out';
import { sendingAction } from '../verification';
import type { OfferedAction } from './offered-action';

/** Every action of a domain, in the order in which clients show them. */
export const DOMAIN_ACTIONS: readonly OfferedAction[] = [
  renewalAction,
  restoreAction,
  autoRenewAction,
  panelAction,
  sendingAction,
  registrantAction,
  addServiceAction,
  tagsAction,
  addThirdLevelAction,
  assignLoginAction,
  transferLockAction,
  authCodeAction,
  approveTransferAction,
  rejectTransferAction,
  cancelTransferAction,
  nameServersAction,
];
