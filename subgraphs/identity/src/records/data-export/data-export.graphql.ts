import { connectionType, DateTime } from '@customer-area/shared/graphql';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { DataExportRow } from './data-export.entity';

export enum DataExportStatus {
  PREPARING = 'PREPARING',
  READY = 'READY',
  EXPIRED = 'EXPIRED',
}
registerEnumType(DataExportStatus, {
  name: 'DataExportStatus',
  description: 'How far a copy of personal data has got.',
  valuesConfig: {
    PREPARING: { description: 'It is being gathered; a letter tells when it is ready.' },
    READY: { description: 'Its files can be fetched.' },
    EXPIRED: { description: 'Its files are gone; ask for a new one.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A copy of everything that is stored about a profile.' })
export class DataExport {
  /** Owner; not a field of the graph. */
  profileId!: string;
  @Field(() => ID, { description: 'e.g. exp_01jd….' })
  id!: string;
  @Field(() => DataExportStatus, { description: 'How far it has got.' })
  status!: DataExportStatus;
  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was ready; null while it is prepared.' })
  readyAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when it can be fetched: seven days.' })
  expiresAt!: Date | null;
}

export const DataExportConnection = connectionType(
  DataExport,
  'DataExport',
  'A page of copies of personal data, newest first.',
);

export function toDataExport(row: DataExportRow): DataExport {
  const { profileId, id, state, requestedAt, readyAt, expiresAt } = row;
  const status = state as DataExportStatus;
  return Object.assign(new DataExport(), {
    profileId,
    id,
    status,
    createdAt: requestedAt,
    readyAt,
    expiresAt,
  });
}
