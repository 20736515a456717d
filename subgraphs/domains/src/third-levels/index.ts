export { assignLoginAction } from './assign-login-rules';
export { composeThirdLevels, type ThirdLevelsDeps } from './compose-third-levels';
export {
  addRefusal,
  addThirdLevelAction,
  isReservedLabel,
  thirdLevelFailure,
} from './third-level-rules';
export { thirdLevelPermissions } from './third-levels.policy';
