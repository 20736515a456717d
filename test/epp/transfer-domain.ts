import { ofSchema } from '../../subgraphs/domains/src/registry/epp/commands/frame-of-command';
import { element, textAt, type WrittenElement } from '../../subgraphs/domains/src/registry/epp/xml';
import {
  approveTransfer,
  cancelTransfer,
  rejectTransfer,
  requestTransfer,
} from '../../subgraphs/domains/src/registry/simulated/commands/transfer-commands';
import type { Registry } from './registry';
import { CODE_OF, type Request, type Result } from './result';

const DECISIONS = { approve: approveTransfer, reject: rejectTransfer, cancel: cancelTransfer } as const;

export function transferDomain(registry: Registry, request: Request): Result {
  const { ledger } = registry;
  const { object, op, registrar } = request;
  const name = textAt(object, 'name')?.toLowerCase() ?? '';
  if (op === 'query') return query(registry, name, registrar);
  const command =
    op === 'request'
      ? requestTransfer(textAt(object, 'authInfo', 'pw') ?? '')
      : DECISIONS[op as keyof typeof DECISIONS];
  if (command === undefined) return { code: 2001 };
  const before = ledger.find(name);
  const done = ledger.carryOut(registrar, name, command);
  if (done.kind === 'refused') return { code: CODE_OF[done.code] };
  const after = ledger.find(name);
  const transfer = after?.transfer ?? before?.transfer;
  const now = ledger.now();
  const data = transferData(name, {
    status: done.isPending ? 'pending' : (STATUS_OF[op] ?? 'serverApproved'),
    from: before?.sponsor ?? '',
    to: transfer?.to ?? registrar,
    requestedAt: transfer?.requestedAt ?? now,
    dueAt: transfer?.dueAt ?? now,
  });
  return { code: done.isPending ? 1001 : 1000, data };
}

const STATUS_OF: Readonly<Record<string, string>> = {
  approve: 'clientApproved',
  reject: 'clientRejected',
  cancel: 'clientCancelled',
};

function query({ ledger }: Registry, name: string, registrar: string): Result {
  const stored = ledger.find(name);
  if (stored === null) return { code: 2303 };
  const { transfer, sponsor } = stored;
  if (transfer === null) return { code: 2301 };
  if (registrar !== sponsor && registrar !== transfer.to) return { code: 2201 };
  return { code: 1000, data: transferData(name, { ...transfer, status: 'pending', from: sponsor }) };
}

export function transferData(
  name: string,
  told: {
    readonly status: string;
    readonly from: string;
    readonly to: string;
    readonly requestedAt: Date;
    readonly dueAt: Date;
  },
): WrittenElement {
  return ofSchema('domain', 'trnData', [
    element('domain:name', name),
    element('domain:trStatus', told.status),
    element('domain:reID', told.to),
    element('domain:reDate', told.requestedAt.toISOString()),
    element('domain:acID', told.from),
    element('domain:acDate', told.dueAt.toISOString()),
  ]);
}
