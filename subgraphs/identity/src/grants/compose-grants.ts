import type { RecordedEvent } from '@customer-area/shared/events';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { newId } from '@customer-area/shared/ids';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { JobHandler } from '@customer-area/shared/jobs';
import type { Viewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import {
  askApproval,
  delegationSpendingLimit,
  revocations,
  askSecondStaff as secondStaffQuestion,
} from '../../contract';
import { AccessScopesResolver } from '../access-scopes';
import type { Account } from '../account/compose-account';
import { type AskForApproval, ThirdLevelLoginStore } from '../account/logins';
import type { Credentials } from '../credentials/compose-credentials';
import type { DistrictDeps } from '../district-deps';
import type { AddresseeOf } from '../letters';
import {
  EXPIRE_LOGIN_CONFIRMATION,
  expireLoginConfirmation,
  LoginCareResolver,
  LoginConfirmationStore,
  LoginResolver,
} from './additional-logins';
import {
  API_KEY_REMINDER,
  type ApiKeyContext,
  ApiKeyResolver,
  ApiKeyStore,
  apiKeyByIdLoader,
  keyQuestions,
  remindOfEnd,
  revokeKeysOfLogin,
  toApiKey,
} from './api-keys';
import {
  ApprovalLoginsResolver,
  ApprovalResolver,
  ApprovalStore,
  askApproval as approve,
  askApprovalOperation,
  EXPIRE_APPROVAL,
  expireApproval,
  ProtectedActionsResolver,
  ProtectionStore,
} from './approvals';
import { composeStaff } from './compose-staff';
import {
  ActingForResolver,
  DelegationResolver,
  DelegationStore,
  delegatedRightsOf,
  END_DELEGATION,
  endDelegation,
  peerOwnDomains,
  revokeAllOf,
  ShownDelegationStore,
} from './delegations';
import { endAccessToDomain } from './handed-over-domains';
import { AccessEndStore, RemainingAccessResolver, remainingAccessOf } from './remaining-access';
import { revocationsAfter } from './revocations';
import { staffAddressee } from './staff';
import { askSecondStaffOperation, StaffRequestResolver, StaffRequestStore } from './staff-requests';
import { composeSupportSessions, type StartSupportSessionDeps } from './support-sessions';
import { ThirdLevelLoginResolver, thirdLevelLoginLoader, thirdLevelOperations } from './third-level-logins';

export interface GrantsDeps extends DistrictDeps {
  readonly account: Account;
  readonly credentials: Credentials;
  /** The operations of the whole service, its event log among them. */
  readonly events: () => InternalHandlers;
  readonly isBeingErased: StartSupportSessionDeps['isBeingErased'];
}

export type Grants = Awaited<ReturnType<typeof composeGrants>>;

/** Who else may do something for a profile, and who works here: further logins, keys, delegates, staff. */
export async function composeGrants({
  config,
  database,
  clock,
  peer,
  limits,
  letters,
  account: { profiles, logins, loginStops, usernames },
  credentials: { sessions, endings, whereabouts, secondFactors, issueToken, panelCodes },
  events,
  isBeingErased,
}: GrantsDeps) {
  const { PUBLIC_ORIGIN: publicOrigin, USERNAME_SUFFIX: usernameSuffix } = config;
  const people = await composeStaff({
    database,
    clock,
    letters,
    logins,
    usernames,
    endings,
    secondFactors,
    publicOrigin,
    usernameSuffix,
  });
  const { staff } = people;
  const apiKeys = new ApiKeyStore(database);
  const delegations = new DelegationStore();
  const shown = new ShownDelegationStore(database);
  const confirmations = new LoginConfirmationStore();
  const protections = new ProtectionStore(database);
  const approvals = new ApprovalStore(database);
  const accessEnds = new AccessEndStore();
  const staffRequests = new StaffRequestStore(database);
  const thirdLevelLogins = new ThirdLevelLoginStore();
  const addresseeOf: AddresseeOf = (manager, login) =>
    login.profileId === ''
      ? staffAddressee(staff, manager, login.id)
      : profiles.find(login.profileId, manager);
  const endingKeys = { clock, profiles, keys: apiKeys, letters };
  const revokeApiKeysOf = revokeKeysOfLogin.bind(null, endingKeys);
  const keyDeps = { database, clock, profiles, logins, keys: apiKeys, letters };
  const approvalDeps = { database, clock, profiles, letters, protections, approvals };
  const loginDeps = { ...approvalDeps, logins, loginStops, thirdLevelLogins, endings, revokeApiKeysOf };
  const staffRequestDeps = { database, clock, staff, staffRequests };
  const delegationDeps = {
    database,
    clock,
    profiles,
    logins,
    sessions,
    endings,
    whereabouts,
    letters,
    delegations,
    shown,
    issueToken,
    ownDomains: peerOwnDomains(peer('domains')),
    publicOrigin,
  };
  const support = composeSupportSessions({
    database,
    clock,
    profiles,
    sessions,
    endings,
    isBeingErased,
    issueToken,
  });

  const resolvers = [
    new LoginResolver({ ...approvalDeps, logins, usernames, confirmations, limits, usernameSuffix }),
    new LoginCareResolver(loginDeps),
    new ThirdLevelLoginResolver(),
    new DelegationResolver(delegationDeps),
    new ActingForResolver(delegationDeps),
    new RemainingAccessResolver({ ...delegationDeps, keys: apiKeys, accessEnds }),
    ...people.resolvers,
    new StaffRequestResolver(staffRequestDeps),
    new AccessScopesResolver(),
    new ApiKeyResolver(keyDeps),
    new ProtectedActionsResolver(approvalDeps),
    new ApprovalResolver(approvalDeps),
    new ApprovalLoginsResolver(),
    ...support.resolvers,
  ];
  const jobs: readonly JobHandler[] = [
    { kind: API_KEY_REMINDER, run: (job) => remindOfEnd(keyDeps, job.subjectId) },
    { kind: EXPIRE_APPROVAL, run: (job) => expireApproval(approvalDeps, job.subjectId) },
    {
      kind: EXPIRE_LOGIN_CONFIRMATION,
      run: (job) => expireLoginConfirmation({ database, confirmations, usernames }, job.subjectId),
    },
    ...support.jobs,
    ...people.jobs,
    { kind: END_DELEGATION, run: (job) => endDelegation(delegationDeps, job.subjectId) },
  ];

  const handlers = endAccessToDomain({ ...delegationDeps, ...loginDeps, panelCodes });
  const internal: InternalHandlers = {
    ...answerOperation(revocations, (input) =>
      revocationsAfter({ database, sessions, apiKeys, events }, input),
    ),
    ...keyQuestions(apiKeys),
    ...answerOperation(delegationSpendingLimit, ({ profileId, id }) =>
      delegations.limitOf(database.read, trustedProfileId(profileId), id, clock.now()),
    ),
    ...thirdLevelOperations(loginDeps),
    ...people.internal,
    ...answerOperation(askApproval, (input) => askApprovalOperation(approvalDeps, input)),
    ...answerOperation(secondStaffQuestion, (input) => askSecondStaffOperation(staffRequestDeps, input)),
  };
  const askForApproval: AskForApproval = async (manager, act) => {
    const asked = { ...act, subjectId: act.profileId, useKey: newId('use') };
    const answer = await approve(approvalDeps, manager, asked);
    return answer.state === 'waiting' ? answer.approvalId : null;
  };
  return {
    staff,
    staffRequests,
    apiKeys,
    shown,
    askForApproval,
    addresseeOf,
    delegatedRightsOf: delegatedRightsOf({ clock, delegations }),
    supportRightsOf: support.supportRightsOf,
    endSupportSessionsOf: support.endSupportSessionsOf,
    revokeApiKeysOf,
    remainingAccessOf: remainingAccessOf.bind(null, { ...delegationDeps, keys: apiKeys, accessEnds }),
    endDelegations: (manager: EntityManager, profileId: ProfileId) =>
      revokeAllOf(delegationDeps, manager, profileId),
    resolvers,
    jobs,
    internal,
    apply: async (manager: EntityManager, event: RecordedEvent) => handlers[event.type]?.(manager, event),
    references: {
      ApiKey: async ({ id }: { readonly id: string }, { loaders, viewer }: ApiKeyContext) => {
        if (viewer.kind !== 'login') return null;
        const row = await loaders.apiKeyById.load(id);
        return row === null ? null : toApiKey(row);
      },
    },
    loadersFor: (viewer: () => Viewer) => ({
      apiKeyById: apiKeyByIdLoader(apiKeys, viewer),
      thirdLevelLogin: thirdLevelLoginLoader(loginDeps, viewer),
    }),
  };
}
