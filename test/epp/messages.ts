import { ofSchema } from '../../subgraphs/domains/src/registry/epp/commands/frame-of-command';
import { NS } from '../../subgraphs/domains/src/registry/epp/namespaces';
import { element, type WrittenElement } from '../../subgraphs/domains/src/registry/epp/xml';
import type { Ledger, Told } from './ledger';
import type { Message, Registry } from './registry';
import { roidOf } from './show-domain';
import { transferData } from './transfer-domain';

type Content = Omit<Message, 'id' | 'at'>;

const TRANSFERS: Readonly<Record<string, string>> = {
  TRANSFER_REQUESTED: 'pending',
  TRANSFER_APPROVED: 'clientApproved',
  TRANSFER_REJECTED: 'clientRejected',
  TRANSFER_CANCELLED: 'clientCancelled',
};

/** What a registry writes of what happened without a command of the registrar. */
export function messageOf(told: Told, { ledger }: Registry): Content {
  const status = TRANSFERS[told.kind];
  if (status !== undefined) return { ...transferMessage(told, status, ledger), extension: null };
  if (ledger.registry === 'it') return italianMessage(told);
  return changeMessage(told, told.kind === 'AUTO_RENEWED' ? 'autoRenew' : 'autoPurge');
}

function transferMessage({ name, before, at }: Told, status: string, { names }: Ledger) {
  const transfer = before?.transfer;
  const data = transferData(name, {
    status,
    from: before?.sponsor ?? '',
    // Where registries transfer at once, it is there by now.
    to: transfer?.to ?? names.get(name)?.sponsor ?? '',
    requestedAt: transfer?.requestedAt ?? at,
    dueAt: transfer?.dueAt ?? at,
  });
  return { text: `Transfer ${status}`, data };
}

/** RFC 8590. */
function changeMessage({ name, before, at, registrar }: Told, operation: string): Content {
  const data = ofSchema('domain', 'infData', [
    element('domain:name', name),
    element('domain:roid', roidOf(name)),
    element('domain:clID', before?.sponsor ?? registrar),
  ]);
  const extension = ofSchema('changePoll', 'changeData', [
    element('changePoll:operation', operation),
    element('changePoll:date', at.toISOString()),
    element('changePoll:svTRID', `auto-${at.getTime()}`),
    element('changePoll:who', 'registry'),
  ]);
  return { text: 'Registry initiated change', data, extension };
}

function italianMessage({ name, kind }: Told): Content {
  if (kind === 'DELETED') {
    const extension = ofSchema('extdom', 'simpleMsgData', [element('extdom:name', name)]);
    return { text: 'Domain has been deleted', data: null, extension };
  }
  const status = element('domain:status', [], { 'xmlns:domain': NS.domain, s: 'ok' });
  const period = element('rgp:rgpStatus', [], { 'xmlns:rgp': NS.rgp, s: 'autoRenewPeriod' });
  const extension = ofSchema('extdom', 'chgStatusMsgData', [
    element('extdom:name', name),
    element('extdom:targetStatus', [status, period]),
  ]);
  return { text: 'Domain status has been changed', data: null, extension };
}

/** A command that had been accepted is decided now (RFC 5731, 3.3). */
export function decision(
  name: string,
  isDone: boolean,
  ids: { readonly clTRID: string; readonly svTRID: string },
  at: Date,
): Content {
  const data: WrittenElement = ofSchema('domain', 'panData', [
    element('domain:name', name, { paResult: isDone ? '1' : '0' }),
    element('domain:paTRID', [element('clTRID', ids.clTRID, EPP), element('svTRID', ids.svTRID, EPP)]),
    element('domain:paDate', at.toISOString()),
  ]);
  return { text: 'Pending action completed', data, extension: null };
}

const EPP = { xmlns: NS.epp };
