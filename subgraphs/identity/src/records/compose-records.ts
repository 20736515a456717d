import { FileSeal } from '@customer-area/shared/files';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { JobHandler } from '@customer-area/shared/jobs';
import { personalDataOperations } from '@customer-area/shared/personal-data';
import type { Viewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import type { Account } from '../account/compose-account';
import { CodesResolver } from '../codes';
import type { Credentials } from '../credentials/compose-credentials';
import type { Desk } from '../desk/compose-desk';
import type { DistrictDeps } from '../district-deps';
import type { Grants } from '../grants/compose-grants';
import {
  ActorNameStore,
  AuditLogResolver,
  AuditLogStore,
  AuditLogVerificationResolver,
  forgetPersons,
  LogSeals,
  PUBLISH_HEADS,
  planPublishingHeads,
  publishHeads,
  recordsFacts,
} from './audit-log';
import { CustomerTimelineResolver } from './customer-timeline';
import {
  DataExportResolver,
  DataExportStore,
  EXPIRE_EXPORT,
  filesOfExportLoader,
  handOutFile,
  ownSource,
  PREPARE_EXPORT,
  prepareDataExport,
} from './data-export';
import {
  CARRY_OUT_ERASURE,
  carryOutErasure,
  ErasureResolver,
  ErasureStore,
  FORGET_TRACES,
  forgetTraces,
} from './erasure';
import { composeNotifications } from './notifications';
import { personalTables } from './personal-data';

export interface RecordsDeps extends DistrictDeps {
  readonly account: Account;
  readonly credentials: Credentials;
  readonly grants: Grants;
  /** The services that keep personal data beside this one. */
  readonly others: readonly string[];
  readonly desk: Desk;
}

export type Records = Awaited<ReturnType<typeof composeRecords>>;

/** What is kept of a profile: what happened to it, the copy of its data, its end. */
export async function composeRecords({
  config,
  database,
  clock,
  logger,
  peer,
  limits,
  letters,
  account: { profiles },
  credentials: { endings },
  grants: { revokeApiKeysOf, endDelegations, endSupportSessionsOf },
  others,
  desk: { flags },
}: RecordsDeps) {
  await planPublishingHeads({ database });
  const auditLog = new AuditLogStore(database);
  const names = new ActorNameStore();
  const seals = new LogSeals(config.KEY_ENCRYPTION_KEY);
  const exports = new DataExportStore(database);
  const erasures = new ErasureStore(database);
  // A copy of personal data and an erasure go through every service; this one goes last.
  const isHeld = async (manager: EntityManager, profileId: ProfileId) =>
    (await flags.standing(profileId, manager)).has('LEGAL_HOLD');
  const own = personalDataOperations({
    database,
    tables: personalTables,
    obstacles: async (manager, profileId) => [
      { code: 'LEGAL_HOLD', count: (await isHeld(manager, profileId)) ? 1 : 0 },
    ],
  });
  const peers = () => others.map(peer);
  const sources = () => [ownSource('identity', own), ...peers()];
  const sealingKey = config.KEY_ENCRYPTION_KEY;
  const exportDeps = { database, clock, profiles, letters, exports, sources, sealingKey };
  const erasureDeps = {
    database,
    clock,
    profiles,
    letters,
    endings,
    exports,
    erasures,
    revokeApiKeysOf,
    endDelegations,
    endSupportSessionsOf,
    sources,
    peers,
    tables: personalTables,
    isHeld,
  };

  const news = await composeNotifications({ database, clock, profiles });

  const resolvers = [
    ...news.resolvers,
    new AuditLogResolver({ auditLog }),
    new CustomerTimelineResolver({ database, clock, auditLog }),
    new AuditLogVerificationResolver({ auditLog, seals, logger, clock, limits }),
    new DataExportResolver(exportDeps, exports, new FileSeal(config.SERVICE_KEY)),
    new ErasureResolver(erasureDeps),
    new CodesResolver(),
  ];
  const jobs: readonly JobHandler[] = [
    ...news.jobs,
    { kind: PUBLISH_HEADS, run: (job) => publishHeads({ database, clock, auditLog, logger }, job) },
    { kind: PREPARE_EXPORT, run: (job) => prepareDataExport(exportDeps, job.subjectId) },
    {
      kind: EXPIRE_EXPORT,
      run: (job) => database.transact((manager) => exports.expire(manager, job.subjectId)),
    },
    { kind: CARRY_OUT_ERASURE, run: (job) => carryOutErasure(erasureDeps, job.subjectId) },
    {
      kind: FORGET_TRACES,
      run: async (job) => {
        await forgetTraces(erasureDeps, job.subjectId);
        await forgetPersons({ database, auditLog, seals }, job.subjectId);
      },
    },
  ];

  return {
    resolvers,
    jobs,
    isBeingErased: erasures.hasBegun.bind(erasures),
    files: { read: (fileId: string) => handOutFile(exportDeps, fileId) },
    apply: news.apply,
    applyAll: (source: string) => recordsFacts({ auditLog, names, seals, logger }, source),
    ...{ isMailWanted: news.isMailWanted, notify: news.notify },
    loadersFor: (viewer: () => Viewer) => ({ filesOfExport: filesOfExportLoader(exports, viewer) }),
  };
}
