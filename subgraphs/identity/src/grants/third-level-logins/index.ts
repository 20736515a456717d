export { type TakeThirdLevelsDeps, takeThirdLevels } from './take-third-levels';
export { thirdLevelLoginLoader } from './third-level-login.loader';
export { ThirdLevelLoginResolver } from './third-level-login.resolver';
export { thirdLevelOperations } from './third-level-operations';
