export { caseResolved } from './contract/case-resolved';
export {
  CASE_CHOICES,
  CASE_KINDS,
  type CaseChoice,
  type CaseDecision,
  type CaseKind,
  listStaffCases,
  type ResolvedCase,
  resolveStaffCase,
  type StaffCase,
  staffCaseOperations,
} from './staff-cases';
export { tellCaseResolved } from './tell-case-resolved';
