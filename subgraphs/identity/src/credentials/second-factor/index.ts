export { type IssueRecoveryCodesDeps, issueRecoveryCodes } from './issue-recovery-codes';
export type { SecondFactorRefusal } from './refusals';
export { SandboxTotpResolver } from './sandbox-totp.resolver';
export { RecoveryCodeRow, SecondFactorRow } from './second-factor.entity';
export {
  SecondFactorRefused,
  SecondFactorResult,
  secondFactorOf,
  secondFactorRefused,
} from './second-factor.graphql';
export type { SecondFactorContext } from './second-factor.loader';
export { secondFactorLoader } from './second-factor.loader';
export { SecondFactorResolver } from './second-factor.resolver';
export { type Factors, SecondFactorStore } from './second-factor.store';
export { secondFactorCheck } from './second-factor-check';
export { type TellLoginDeps, tellLogin } from './tell-login';
export { totpCode } from './totp';
export { type TrustSessionDeps, trustSession } from './trust-session';
export { whyNotWithout } from './why-not-without';
