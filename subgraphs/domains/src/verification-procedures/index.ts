export { verificationProcedurePermissions } from './verification-procedure.policy';
export { VerificationProcedureResolver } from './verification-procedure.resolver';
