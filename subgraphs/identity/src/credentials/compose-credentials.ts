import { answerOperation } from '@customer-area/shared/http';
import type { JobHandler } from '@customer-area/shared/jobs';
import type { Viewer } from '@customer-area/shared/viewer';
import {
  issuePanelCode as issueContract,
  jwks,
  redeemPanelCode as redeemContract,
  signFeed,
  tokenIssuer,
} from '../../contract';
import type { Account } from '../account/compose-account';
import type { AskForApproval } from '../account/logins';
import type { DistrictDeps } from '../district-deps';
import type { AddresseeOf } from '../letters';
import { issuePanelCode, PanelCodeStore, redeemPanelCode, SANDBOX_PANEL } from './panel-codes';
import {
  PasskeyChallengeStore,
  PasskeyResolver,
  PasskeySignInResolver,
  PasskeyStore,
  relyingPartyAt,
} from './passkeys';
import { ChangePasswordResolver, CheckPasswordResolver } from './password-change';
import {
  RecoveryDataResolver,
  RecoveryResolver,
  RecoveryStopStore,
  RecoveryStore,
  type RemainingAccessOf,
  WRITE_RECOVERY,
  writeRecovery,
} from './recovery';
import {
  SandboxTotpResolver,
  SecondFactorResolver,
  SecondFactorStore,
  secondFactorCheck,
  secondFactorLoader,
} from './second-factor';
import {
  accessTokenIssuer,
  type DelegatedRightsOf,
  LastUseResolver,
  LatestSessionStore,
  lastUseOfLoginLoader,
  makesRoom,
  ReauthenticationResolver,
  type SecondFactorCheck,
  SessionEndingStore,
  SessionListResolver,
  SessionListStore,
  SessionResolver,
  SessionStore,
  SignInChallengeStore,
  SigningKeys,
  type SupportRightsOf,
  signedFeed,
} from './sessions';
import { Whereabouts } from './whereabouts';

export interface CredentialsDeps extends DistrictDeps {
  readonly account: Account;
  /** Staff, delegations and approvals stand in a district above. */
  readonly addresseeOf: AddresseeOf;
  readonly delegatedRightsOf: DelegatedRightsOf;
  readonly supportRightsOf: SupportRightsOf;
  readonly remainingAccessOf: RemainingAccessOf;
  readonly askForApproval: AskForApproval;
}

export type Credentials = Awaited<ReturnType<typeof composeCredentials>>;

/** How a login proves who it is, and the sessions it opens. */
export async function composeCredentials({
  config,
  database,
  clock,
  peer,
  limits,
  letters,
  account: { profiles, logins, knownOrigins, proving },
  addresseeOf,
  delegatedRightsOf,
  supportRightsOf,
  remainingAccessOf,
  askForApproval,
}: CredentialsDeps) {
  const { PUBLIC_ORIGIN: publicOrigin, KEY_ENCRYPTION_KEY: encryptionKey } = config;
  const sessions = new SessionStore();
  const latestSessions = new LatestSessionStore();
  const sessionList = new SessionListStore(database);
  const endings = new SessionEndingStore();
  const whereabouts = new Whereabouts();
  const factors = new SecondFactorStore(database);
  const recoveries = new RecoveryStore(database);
  const keys = new SigningKeys(database, encryptionKey);
  await keys.current();
  const issueToken = accessTokenIssuer(keys);
  const secondFactorDeps = {
    database,
    clock,
    logins,
    sessions,
    endings,
    factors,
    letters,
    addresseeOf,
    encryptionKey,
  };
  const secondFactors: SecondFactorCheck = secondFactorCheck(secondFactorDeps);
  const passkeyDeps = {
    passkeys: new PasskeyStore(database),
    challenges: new PasskeyChallengeStore(),
    relyingParty: relyingPartyAt(publicOrigin),
  };
  const opening = {
    database,
    clock,
    logins,
    limits,
    sessions,
    latestSessions,
    endings,
    letters,
    addresseeOf,
    whereabouts,
    issueToken,
    secondFactors,
    knownOrigins,
  };
  const recoveryDeps = {
    database,
    clock,
    profiles,
    logins,
    letters,
    endings,
    factors,
    limits,
    recoveries,
    remainingAccessOf,
    stops: new RecoveryStopStore(),
    knownOrigins,
    secondFactors,
    publicOrigin,
    sealingKey: encryptionKey,
  };

  const resolvers = [
    new SessionResolver({
      ...opening,
      ...proving,
      challenges: new SignInChallengeStore(database),
      delegatedRightsOf,
      supportRightsOf,
      encryptionKey,
    }),
    new SessionListResolver({ database, endings, sessionList, whereabouts }),
    new LastUseResolver(),
    new ReauthenticationResolver({
      ...proving,
      logins,
      sessions,
      addresseeOf,
      issueToken,
      secondFactors,
    }),
    new SecondFactorResolver(secondFactorDeps),
    new SandboxTotpResolver(),
    new PasskeyResolver({ ...secondFactorDeps, ...passkeyDeps }),
    new PasskeySignInResolver({ ...opening, ...passkeyDeps }),
    new ChangePasswordResolver({
      database,
      clock,
      profiles,
      logins,
      knownOrigins,
      endings,
      limits,
      recoveries,
      addresseeOf,
      secondFactors,
      whereabouts,
    }),
    new CheckPasswordResolver(secondFactors),
    new RecoveryResolver(recoveryDeps),
    new RecoveryDataResolver({ ...recoveryDeps, askForApproval }),
  ];
  const jobs: readonly JobHandler[] = [
    { kind: WRITE_RECOVERY, run: (job) => writeRecovery(recoveryDeps, job.subjectId) },
  ];
  const panelDeps = {
    database,
    logins,
    panelCodes: new PanelCodeStore(),
    panels: config.PANEL_CLIENTS ?? (config.SANDBOX ? [SANDBOX_PANEL] : []),
    issuer: new URL(publicOrigin).origin,
    sessions,
    keys,
    domains: peer('domains'),
  };
  const internal = {
    ...answerOperation(issueContract, (input) => issuePanelCode(panelDeps, input)),
    ...answerOperation(redeemContract, (input) => redeemPanelCode(panelDeps, input)),
    ...answerOperation(tokenIssuer, async () => ({ issuer: panelDeps.issuer })),
    ...answerOperation(jwks, () => keys.jwks()),
    ...answerOperation(signFeed, (feed) => signedFeed(keys, feed)),
  };
  return {
    sessions,
    sessionList,
    endings,
    whereabouts,
    factors,
    secondFactors,
    issueToken,
    panelCodes: panelDeps.panelCodes,
    resolvers,
    jobs,
    internal,
    applyAll: makesRoom({ latestSessions, endings, knownOrigins }),
    loadersFor: (viewer: () => Viewer) => ({
      secondFactorByLogin: secondFactorLoader(factors, viewer),
      lastUseOfLogin: lastUseOfLoginLoader(sessionList, viewer),
    }),
  };
}
