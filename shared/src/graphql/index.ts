import 'reflect-metadata';

export { PARTIAL } from './absent-arguments';
export { ForSandbox, ForStaff } from './audience';
export { CalendarDate } from './calendar-date';
export { type ConnectionOf, connectionType, toConnection } from './connection';
export type { ServiceContext } from './context';
export { DateTime } from './date-time';
export { executeOperation, type SubgraphResult } from './execute-operation';
export { type ActionNeed, offeredWith, offeredWithin } from './explained-actions';
export { FileLink, UploadTarget } from './file-types';
export { KnownDocuments } from './known-documents';
export { AtMost, AtMostFirst, Page } from './list-size';
export { mergedPermissions } from './merged-permissions';
export { euroCents, MoneyInput } from './money-input';
export { PageArguments } from './page-arguments';
export type { Permissions, TypePolicy } from './permission-map';
export { applyPermissions } from './permissions';
export {
  anyLogin,
  anyone,
  anyStaff,
  describeRule,
  FRESH_SECONDS,
  freshlySignedIn,
  freshlySignedInToEnrol,
  freshOrKeyWithin,
  freshStaff,
  freshStaffWith,
  freshWithin,
  isFresh,
  nobody,
  sandboxOnly,
  seenWithin,
  signedIn,
  signedInToEnrol,
  staffWith,
  within,
  withSession,
} from './rules';
export { SecondStaffRequired, secondStaffRequired } from './second-staff';
export { ServiceKind, ServicePlan } from './service-enums';
export { approvalRequiredCodes, beyondScopeCodes, secondStaffCodes } from './shared-codes';
export {
  Action,
  ActionCode,
  ActionReason,
  ApprovalRequired,
  approvalRequired,
  type ExplainedAction,
  Money,
  PageInfo,
  Refusal,
  toAction,
} from './shared-types';
export { buildSubgraph, type ReferenceResolvers, type Subgraph, type SubgraphParts } from './subgraph';
export { SubjectType } from './subject-type';
export type { TellRead } from './support-sessions';
