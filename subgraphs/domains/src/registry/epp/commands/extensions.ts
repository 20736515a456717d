import type { DsRecord } from '../../port';
import { element, type WrittenElement } from '../xml';
import { ofSchema } from './frame-of-command';

/** RFC 5910: these keys in the place of all that stand. */
export function dsInstead(records: readonly DsRecord[]): WrittenElement {
  const added = records.map(({ keyTag, algorithm, digestType, digest }) =>
    element('secDNS:dsData', [
      element('secDNS:keyTag', String(keyTag)),
      element('secDNS:alg', String(algorithm)),
      element('secDNS:digestType', String(digestType)),
      element('secDNS:digest', digest.toUpperCase()),
    ]),
  );
  return ofSchema('secDNS', 'update', [
    element('secDNS:rem', [element('secDNS:all', 'true')]),
    added.length === 0 ? null : element('secDNS:add', added),
  ]);
}

/** RFC 3915: asks for a name back. */
export function restoreRequest(): WrittenElement {
  return ofSchema('rgp', 'update', [element('rgp:restore', [], { op: 'request' })]);
}

/** What a registry is told of a restore, where it wants to be. */
export interface RestoreReport {
  readonly name: string;
  readonly deletedAt: Date;
  readonly restoredAt: Date;
}

/** RFC 3915: why it was asked for. The statements are those that registries prescribe. */
export function restoreReport({ name, deletedAt, restoredAt }: RestoreReport): WrittenElement {
  const data = `The registration data of ${name} is the same before and after.`;
  return ofSchema('rgp', 'update', [
    element(
      'rgp:restore',
      [
        element('rgp:report', [
          element('rgp:preData', data),
          element('rgp:postData', data),
          element('rgp:delTime', deletedAt.toISOString()),
          element('rgp:resTime', restoredAt.toISOString()),
          element('rgp:resReason', 'The registrant has asked for it.'),
          element(
            'rgp:statement',
            'This registrar has not restored the name in order to assume the rights to use or sell it for itself or for any third party.',
          ),
          element('rgp:statement', 'The information in this report is true to the best of our knowledge.'),
        ]),
      ],
      { op: 'report' },
    ),
  ]);
}

/** RFC 8748: what a registration costs. */
export function feeOfCreate(currency: string): WrittenElement {
  return ofSchema('fee', 'check', [
    element('fee:currency', currency),
    element('fee:command', [element('fee:period', '1', { unit: 'y' })], { name: 'create' }),
  ]);
}
