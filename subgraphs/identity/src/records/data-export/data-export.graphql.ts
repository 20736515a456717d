import { notFound } from '@customer-area/shared/errors';
import type { FileSeal } from '@customer-area/shared/files';
import { DateTime } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import {
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import type { DataExportEntity, DataExportFileEntity } from './data-export.entity';
import type { DataExportContext } from './data-export.loader';
import type { DataExportStore } from './data-export.store';
import { type RequestDataExport, requestDataExport } from './request-data-export';

enum DataExportState {
  PREPARING = 'PREPARING',
  READY = 'READY',
  EXPIRED = 'EXPIRED',
}
registerEnumType(DataExportState, {
  name: 'DataExportState',
  description: 'How far a copy of personal data has got.',
  valuesConfig: {
    PREPARING: { description: 'It is being gathered; a letter tells when it is ready.' },
    READY: { description: 'Its files can be fetched.' },
    EXPIRED: { description: 'Its files are gone; ask for a new one.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'One file of a copy of personal data.' })
export class DataExportFile {
  @Field(() => String, { description: 'What it is called, e.g. personal-data.json.' })
  name!: string;
  @Field(() => String, { description: 'application/json or application/pdf.' })
  mediaType!: string;
  @Field(() => Int, { description: 'In bytes.' })
  size!: number;
  @Field(() => String, {
    description: 'Path on the host of the graph, to be fetched with GET. Whoever has it can fetch the file.',
  })
  path!: string;
  @Field(() => DateTime, {
    description: 'Until when the path is good: ten minutes. Ask again for another one.',
  })
  pathExpiresAt!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'A copy of everything that is stored about a profile.' })
export class DataExport {
  /** Owner; not a field of the graph. */
  profileId!: string;
  @Field(() => ID)
  id!: string;
  @Field(() => DataExportState, { description: 'How far it has got.' })
  state!: DataExportState;
  @Field(() => DateTime, { description: 'When it was asked for.' })
  requestedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was ready; null while it is prepared.' })
  readyAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when it can be fetched: seven days.' })
  expiresAt!: Date | null;
}

@Resolver(() => DataExport)
export class DataExportResolver {
  constructor(
    private readonly deps: RequestDataExport,
    private readonly exports: DataExportStore,
    private readonly links: FileSeal,
  ) {}

  @Query(() => [DataExport], {
    description: "The copies asked for by the profile's logins, newest first; at most 20.",
  })
  async dataExports(@Ctx() { viewer }: DataExportContext): Promise<DataExport[]> {
    return (await this.exports.list(profileOf(viewer))).map(toDataExport);
  }

  @Mutation(() => DataExport, {
    description:
      'Asks for a copy of everything that is stored about the profile, as JSON and PDF (GDPR articles 15 and 20). A letter tells when it is ready. While one is being prepared, that one is answered; RATE_LIMITED after three a day.',
  })
  async requestDataExport(@Ctx() { viewer }: DataExportContext): Promise<DataExport> {
    const profileId = profileOf(viewer);
    const loginId = viewer.kind === 'login' ? viewer.loginId : '';
    const id = await requestDataExport(this.deps, { profileId, loginId });
    const row = (await this.exports.list(profileId)).find((one) => one.id === id);
    if (row === undefined) throw notFound();
    return toDataExport(row);
  }

  @FieldResolver(() => [DataExportFile], {
    description: 'Its files; none unless it is READY. Needs a sign-in of the last ten minutes.',
  })
  async files(@Root() copy: DataExport, @Ctx() { loaders }: DataExportContext): Promise<DataExportFile[]> {
    if (copy.state !== DataExportState.READY) return [];
    const files = await loaders.filesOfExport.load(copy.id);
    return files.map((file) => this.toFile(file));
  }

  private toFile({ id, name, mediaType, size }: DataExportFileEntity): DataExportFile {
    const { path, expiresAt } = this.links.pathTo({
      service: 'identity',
      act: 'read',
      fileId: id,
      maxBytes: 0,
    });
    return Object.assign(new DataExportFile(), { name, mediaType, size, path, pathExpiresAt: expiresAt });
  }
}

function toDataExport(row: DataExportEntity): DataExport {
  return Object.assign(new DataExport(), { ...row, state: row.state as DataExportState });
}
