import type { EventHandlers } from '@customer-area/shared/events';
import { type FilesOfKind, fileOperations, filesByKind } from '@customer-area/shared/files';
import type { ReferenceResolvers } from '@customer-area/shared/graphql';
import type { InternalHandlers, Peer } from '@customer-area/shared/http';
import type { JobHandler } from '@customer-area/shared/jobs';
import { LinkSecrets } from '@customer-area/shared/link-secrets';
import type { Logger } from '@customer-area/shared/logging';
import type { PartMaker } from '@customer-area/shared/subgraph';
import type { Viewer } from '@customer-area/shared/viewer';
import { type ComposeTakeBackDeps, composeAddressTakeBack } from './address-take-back';
import { type AutoRenewalDeps, composeAutoRenewal } from './auto-renewal';
import { type ControlPanelDeps, composeControlPanel } from './control-panel';
import { composeCustomers } from './customers-for-staff';
import { composeDataReminders, type DataRemindersDeps } from './data-reminders';
import { composeDelegation, type RequestDelegationDeps } from './delegation';
import { composeDepartures } from './departures';
import { composeDisclosures, type RecordDisclosureDeps } from './disclosures';
import { composeFormerAddresses, type FormerAddressLetterDeps } from './former-addresses';
import { composeFtpAccess, type FtpAccessDeps } from './ftp-access';
import { type HoldDomainDeps, HoldDomainResolver } from './let-go';
import { LifeResolver, type PaymentBoundariesDeps, paymentBoundariesOperation } from './life';
import { HOLDS_FOLLOW } from './lifecycle';
import { caseOrders } from './line-kinds';
import type { TldRules } from './names';
import { composeNotices, type NoticesDeps } from './notices';
import { composeOperations, type OperationContext } from './operation-views';
import type { ExecuteOperationDeps } from './operations';
import { OwnerChangeEvidenceResolver } from './owner-change-evidence';
import { composeOwnerChanges, type OwnerChangeStore, type OwnerChangesDeps } from './owner-changes';
import {
  caseRegistrants,
  composeOwnerConfirmations,
  type OwnerConfirmationsDeps,
} from './owner-confirmations';
import { type BeginChangeDeps, composeOwnerHandover, endForDeparted, planBeginning } from './owner-handover';
import { caseObjections, composeOwnerObjections, type OwnerObjectionsDeps } from './owner-objections';
import { type CheckCountsDeps, countChecks, DomainCountsResolver, type ListDomainsDeps } from './portfolio';
import { composePortfolioExport, type PortfolioExportDeps } from './portfolio-export';
import { type AcceptPushDeps, composePushes, type EndOffersDeps, endOffersForDeparted } from './pushes';
import { type ReadableDomainDeps, readableDomainOperation } from './readable-domain';
import { RecoveryResolver, recoveryPriceLoader } from './recovery';
import type { RegistryPort } from './registry';
import { type FollowHoldsDeps, followHolds } from './registry-holds';
import { composeRegistryQueue, type RegistryQueueDeps } from './registry-queue';
import { ResyncDomainResolver } from './registry-resync';
import { type OfferRenewalsDeps, renewalOffersOperation } from './renewal-offers';
import { composeServices, type ServicesDeps } from './services';
import { composeStaffCases } from './staff-cases';
import { composeTags, type SetDomainTagsDeps } from './tags';
import { composeThirdLevels, type ThirdLevelsDeps } from './third-levels';
import { composeTransferAccess, type TransferAccessDeps } from './transfer-access';
import { type CancelTransferDeps, composeTransfersIn } from './transfers-in';
import { composeTransfersOut, type TransfersOutDeps } from './transfers-out';
import { type TakeBackLinesDeps, withdrawalHandlers, withdrawalOutlookOperation } from './withdrawals';

/** What slices put into the context of a request, as far as references are answered with it. */
export type SliceContext = OperationContext;

/** What a slice adds to the service. */
export interface Slice {
  readonly resolvers?: readonly object[];
  readonly jobs?: readonly JobHandler[];
  readonly internal?: InternalHandlers;
  /** What the file routes read or store, by the prefix of its id. */
  readonly files?: Readonly<Record<string, FilesOfKind>>;
  /** What it does with the facts of billing, beside those about orders. */
  readonly handlers?: EventHandlers;
  /** Types that it answers by their id. */
  readonly references?: ReferenceResolvers<SliceContext>;
  /** What its resolvers find in the context of a request. */
  readonly contextFor?: (viewer: Viewer) => object;
}

type ComposedSlices = Required<Omit<Slice, 'files' | 'contextFor'>> & {
  readonly contextParts: readonly PartMaker<Viewer>[];
};

export interface SlicesDeps
  extends AutoRenewalDeps,
    Omit<AcceptPushDeps, 'openOwnerChanges'>,
    EndOffersDeps,
    ControlPanelDeps,
    FtpAccessDeps,
    OfferRenewalsDeps,
    PaymentBoundariesDeps,
    NoticesDeps,
    FollowHoldsDeps,
    ReadableDomainDeps,
    ExecuteOperationDeps,
    HoldDomainDeps,
    RegistryQueueDeps,
    ServicesDeps,
    SetDomainTagsDeps,
    TakeBackLinesDeps,
    CheckCountsDeps,
    TransferAccessDeps,
    TransfersOutDeps,
    CancelTransferDeps,
    RequestDelegationDeps,
    Omit<OwnerChangesDeps, 'onReady' | 'caseOrders' | 'caseRegistrants' | 'caseObjections'>,
    Omit<OwnerConfirmationsDeps, 'onReady'>,
    Omit<OwnerObjectionsDeps, 'onReady' | 'caseOrders' | 'objectionSecrets'>,
    BeginChangeDeps,
    RecordDisclosureDeps,
    DataRemindersDeps,
    FormerAddressLetterDeps,
    ComposeTakeBackDeps,
    Omit<PortfolioExportDeps, 'store'>,
    Omit<ListDomainsDeps, 'store'>,
    ThirdLevelsDeps {
  readonly ownerChanges: OwnerChangeStore;
  readonly tldRules: TldRules;
  readonly registry: RegistryPort;
  readonly billing: Peer;
  readonly logger: Logger;
}

/** The slices that stand on the portfolio, each made by itself. */
export function composeSlices(deps: SlicesDeps): ComposedSlices {
  const { billing, logger } = deps;
  const objectionSecrets = new LinkSecrets(deps.serviceKey, 'domains:owner-objection');
  const ofCases = {
    caseObjections: caseObjections({ ...deps, objectionSecrets }),
    caseOrders: caseOrders(deps),
    caseRegistrants: caseRegistrants({ ...deps, onReady: planBeginning }),
  };
  const slices: readonly Slice[] = [
    composeOperations(deps),
    composeStaffCases(deps),
    composeControlPanel(deps),
    composeFtpAccess(deps),
    composeServices(deps),
    composeAutoRenewal(deps),
    composeNotices(deps),
    composeTags(deps),
    composePushes({ ...deps, openOwnerChanges: deps.ownerChanges }),
    composePortfolioExport({ ...deps, store: deps.portfolio }),
    composeThirdLevels(deps),
    composeTransferAccess(deps),
    composeTransfersOut(deps),
    composeTransfersIn(deps),
    composeDelegation(deps),
    composeOwnerChanges({ ...deps, ...ofCases, onReady: planBeginning }),
    composeOwnerConfirmations({ ...deps, onReady: planBeginning }),
    composeOwnerObjections({ ...deps, ...ofCases, objectionSecrets, onReady: planBeginning }),
    composeOwnerHandover(deps),
    composeDepartures([
      (job) => endForDeparted({ ...deps, ...ofCases }, job),
      (job) => endOffersForDeparted(deps, job),
    ]),
    { resolvers: [new OwnerChangeEvidenceResolver(deps)] },
    composeDisclosures(deps),
    composeDataReminders(deps),
    composeFormerAddresses(deps),
    composeAddressTakeBack(deps),
    { internal: renewalOffersOperation(deps) },
    { internal: readableDomainOperation(deps) },
    { internal: withdrawalOutlookOperation(deps), handlers: withdrawalHandlers(deps) },
    { resolvers: [new HoldDomainResolver(deps), new ResyncDomainResolver(deps)] },
    composeCustomers({ ...deps, store: deps.portfolio }),
    composeRegistryQueue(deps),
    { jobs: [{ kind: HOLDS_FOLLOW, run: (job) => followHolds(deps, job) }] },
    {
      resolvers: [new RecoveryResolver(deps), new LifeResolver(deps)],
      internal: paymentBoundariesOperation(deps),
      contextFor: ({ requestId }) => ({ recoveryPrices: recoveryPriceLoader(billing, logger, requestId) }),
    },
    {
      resolvers: [new DomainCountsResolver({ ...deps, store: deps.portfolio })],
      jobs: countChecks(deps),
    },
  ];
  return {
    resolvers: slices.flatMap(({ resolvers }) => resolvers ?? []),
    jobs: slices.flatMap(({ jobs }) => jobs ?? []),
    internal: {
      ...(Object.assign({}, ...slices.map(({ internal }) => internal)) as InternalHandlers),
      ...fileOperations(filesByKind(Object.assign({}, ...slices.map(({ files }) => files)))),
    },
    handlers: Object.assign({}, ...slices.map(({ handlers }) => handlers)) as EventHandlers,
    references: Object.assign({}, ...slices.map(({ references }) => references)) as NonNullable<
      Slice['references']
    >,
    contextParts: slices.flatMap(({ contextFor }) => contextFor ?? []),
  };
}
