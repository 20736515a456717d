import { withCodes } from '@customer-area/shared/contract';
import { Refusal, UploadTarget } from '@customer-area/shared/graphql';
import {
  createUnionType,
  Directive,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import { attachmentCodes } from '../../contract';
import type { AttachmentRow } from './attachment.entity';

export enum AttachmentStatus {
  WAITING = 'WAITING',
  SCANNING = 'SCANNING',
  READY = 'READY',
  INFECTED = 'INFECTED',
  REFUSED = 'REFUSED',
}
registerEnumType(AttachmentStatus, {
  name: 'AttachmentStatus',
  description: 'How far a file has got.',
  valuesConfig: {
    WAITING: { description: 'Its bytes have not come.' },
    SCANNING: { description: 'It has come, and waits to be searched for malware.' },
    READY: { description: 'It can be fetched.' },
    INFECTED: { description: 'Malware was found in it: nobody can fetch it.' },
    REFUSED: { description: 'It was not kept: it is of no type that is taken, or damaged.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A file of a ticket, or one that is to be sent with a message.',
})
export class Attachment {
  /** What it was made of; not a field of the graph. */
  row!: AttachmentRow;
  @Field(() => ID, { description: 'e.g. att_01jd….' })
  id!: string;
  @Field(() => String, { description: 'What it is called.' })
  fileName!: string;
  @Field(() => String, {
    nullable: true,
    description: 'What its bytes say it is, e.g. application/pdf; null until they have come.',
  })
  mediaType!: string | null;
  @Field(() => Int, {
    description:
      'In bytes: as announced, and once it has come, as it is kept (pictures without what the camera wrote).',
  })
  size!: number;
  @Field(() => AttachmentStatus, { description: 'How far it has got; only a READY one can be fetched.' })
  status!: AttachmentStatus;
}

@InputType({ description: 'A file that is to be sent with a message.' })
export class TicketAttachmentUploadInput {
  @Field(() => String, {
    description: 'What it is called: 1 to 255 characters, one line. Folders in it are left out.',
  })
  fileName!: string;
  @Field(() => Int, { description: 'In bytes, at most 10 MB; the path takes no more.' })
  size!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Where to send a file, and what it is for `attachmentIds` then.',
})
export class TicketAttachmentUpload {
  @Field(() => Attachment, {
    description:
      'The file: for openTicket or replyToTicket of the same login, within a day, once its bytes have come. Forgotten after that.',
  })
  attachment!: Attachment;
  @Field(() => UploadTarget, { description: 'Where to send its bytes.' })
  target!: UploadTarget;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('The file cannot be sent.', 'AttachmentRefused', attachmentCodes),
})
export class AttachmentRefused extends Refusal {}

export const TicketAttachmentUploadResult = createUnionType({
  name: 'TicketAttachmentUploadResult',
  description: 'Where to send the file, or why it cannot be sent.',
  types: () => [TicketAttachmentUpload, AttachmentRefused] as const,
});

export function toAttachment(row: AttachmentRow): Attachment {
  const { id, fileName, mediaType, size } = row;
  const status = row.status as AttachmentStatus;
  return Object.assign(new Attachment(), { row, id, fileName, mediaType, size, status });
}
