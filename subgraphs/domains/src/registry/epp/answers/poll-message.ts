import type { RegistryMessageKind } from '../../port';
import { at, type ReadElement, textAt } from '../xml';
import { nameAt } from './names';
import type { EppResponse } from './response';

/** What a message is about, in the port's words. */
export interface MessageContent {
  readonly kind: RegistryMessageKind;
  /** '' where the message names none. */
  readonly name: string;
  /** What the registry called the command that is decided now. */
  readonly reference: string | null;
  /** Who gets a name that is transferred. */
  readonly gainingRegistrar: string | null;
}

const TRANSFERS: Readonly<Record<string, RegistryMessageKind>> = {
  pending: 'TRANSFER_REQUESTED',
  clientApproved: 'TRANSFER_APPROVED',
  serverApproved: 'TRANSFER_APPROVED',
  clientRejected: 'TRANSFER_REJECTED',
  clientCancelled: 'TRANSFER_CANCELLED',
  serverCancelled: 'TRANSFER_CANCELLED',
};

/** RFC 8590: what a registry did by itself. */
const CHANGES: Readonly<Record<string, RegistryMessageKind>> = {
  autoRenew: 'AUTO_RENEWED',
  autoPurge: 'DELETED',
  autoDelete: 'DELETED',
};

/** What the standards have for messages (RFC 5731, 3.3; RFC 8590); whatever else is there is kept as it is. */
export function readMessage({ data, extension }: EppResponse): MessageContent {
  const transfer = at(data, 'trnData');
  if (transfer !== null)
    return {
      ...about(transfer, TRANSFERS[textAt(transfer, 'trStatus') ?? '']),
      gainingRegistrar: textAt(transfer, 'reID'),
    };
  const decided = at(data, 'panData');
  if (decided !== null) {
    const isDone = ['1', 'true'].includes(at(decided, 'name')?.attributes.paResult ?? '');
    const reference = textAt(decided, 'paTRID', 'svTRID');
    return { ...about(decided, isDone ? 'COMMAND_DONE' : 'COMMAND_REFUSED'), reference };
  }
  const change = at(extension, 'changeData');
  return about(at(data, 'infData'), CHANGES[textAt(change, 'operation') ?? '']);
}

export function about(element: ReadElement | null, kind: RegistryMessageKind | undefined): MessageContent {
  return {
    kind: kind ?? 'OTHER',
    name: nameAt(element, 'name'),
    reference: null,
    gainingRegistrar: null,
  };
}
