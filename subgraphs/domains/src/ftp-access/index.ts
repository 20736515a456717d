export { composeFtpAccess, type FtpAccessDeps } from './compose-ftp-access';
export { ftpPermissions } from './ftp.policy';
export { FtpRuleRow } from './ftp-rule.entity';
export { FtpRuleStore } from './ftp-rule.store';
export { lostLoginHandlers } from './lost-login';
