import { anyStaff, type Permissions, staffWith } from '@customer-area/shared/graphql';
import { isStaff, isStaffWith } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';

const managesJobs = staffWith('jobs:manage');
const seesJobs = (viewer: Viewer) => isStaffWith(viewer, 'jobs:manage');
const readsCustomers = (viewer: Viewer) => isStaffWith(viewer, 'customers:read');
const writesCustomers = (viewer: Viewer) => isStaffWith(viewer, 'customers:write');

/** Who of our staff may see and do what about a customer. */
export const deskPermissions: Permissions = {
  fields: {
    Query: {
      customer: staffWith('customers:read'),
      letters: staffWith('customers:read'),
      staffSearch: staffWith('customers:read'),
      staffAudit: staffWith('staff:audit'),
      suspiciousReads: staffWith('staff:audit'),
      parkedJobs: managesJobs,
      parkedEvents: managesJobs,
      jobHistory: managesJobs,
      cases: managesJobs,
      operationsOverview: managesJobs,
      desk: anyStaff,
    },
    Mutation: {
      retryJob: managesJobs,
      dropJob: managesJobs,
      retryEvents: managesJobs,
      resolveCase: managesJobs,
      addCustomerNote: staffWith('customers:write'),
      flagCustomer: staffWith('customers:write'),
      disableCustomerLogin: staffWith('customers:write'),
      enableCustomerLogin: staffWith('customers:write'),
      unlockLogin: staffWith('customers:write'),
      endSessions: staffWith('customers:write'),
      identityCheck: staffWith('customers:write'),
      resetSecondFactor: staffWith('customers:write'),
      resendLetter: staffWith('customers:write'),
    },
  },
  types: {
    StaffSearch: readsCustomers,
    StaffMatch: 'with its parent',
    StaffAct: (viewer) => isStaffWith(viewer, 'staff:audit'),
    StaffActConnection: 'with its parent',
    StaffActEdge: 'with its parent',
    SuspiciousRead: (viewer) => isStaffWith(viewer, 'staff:audit'),
    Job: seesJobs,
    JobConnection: 'with its parent',
    JobEdge: 'with its parent',
    JobDropped: 'with its parent',
    ParkedEvent: seesJobs,
    ParkedEventConnection: 'with its parent',
    ParkedEventEdge: 'with its parent',
    StaffCase: seesJobs,
    StaffCaseConnection: 'with its parent',
    StaffCaseEdge: 'with its parent',
    StaffDesk: isStaff,
    DeskCount: 'with its parent',
    OperationsOverview: seesJobs,
    OverviewLine: 'with its parent',
    Customer: readsCustomers,
    CustomerProfile: readsCustomers,
    CustomerLogin: readsCustomers,
    CustomerSession: 'with its parent',
    CustomerKey: readsCustomers,
    CustomerDelegation: readsCustomers,
    // Whoever writes one is shown it.
    CustomerNote: (viewer) => readsCustomers(viewer) || writesCustomers(viewer),
    CustomerFlagged: (viewer) => readsCustomers(viewer) || writesCustomers(viewer),
    IdentityCheck: (viewer) => readsCustomers(viewer) || writesCustomers(viewer),
    SentLetter: (viewer) => readsCustomers(viewer) || writesCustomers(viewer),
    SentLetterConnection: 'with its parent',
    SentLetterEdge: 'with its parent',
    CustomerFlagRefused: 'public',
    CustomerLoginCare: 'with its parent',
    CustomerLoginRefused: 'public',
    EndedSessions: 'with its parent',
    SecondFactorReset: 'with its parent',
    SecondFactorResetRefused: 'public',
    LetterResendRefused: 'public',
    SecondStaffRequired: 'public',
  },
};
