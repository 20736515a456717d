import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';
import { type Domain, type DomainContext, toDomain } from '../portfolio';
import type { PreviewedTarget, PreviewedUpdate } from './preview-update';
import { toRegistrant } from './registrant.graphql';
import type { RegistrantUpdateRow } from './registrant-update.entity';
import {
  RegistrantFieldChange,
  RegistrantProblem,
  RegistrantUpdate,
  RegistrantUpdateRefused,
  RegistrantUpdateStatus,
  RegistrantUpdateTarget,
} from './registrant-update.graphql';

export async function toTarget(
  { registrant: row, domainIds, changes, domains, firstDomainIds, ...consequences }: PreviewedTarget,
  { loaders }: DomainContext,
  now: Date,
): Promise<RegistrantUpdateTarget> {
  const registrant = toRegistrant(row);
  if (registrant === null) throw new Error(`${row.id} was previewed before its data was here`);
  const rows = await loaders.domain.loadMany(firstDomainIds);
  const first = rows.flatMap((found): Domain[] =>
    found === null || found instanceof Error ? [] : [toDomain(found, now)],
  );
  return Object.assign(new RegistrantUpdateTarget(), {
    registrant,
    isSplit: domainIds !== null,
    changes: changes.map((change) => Object.assign(new RegistrantFieldChange(), change)),
    domainCount: domains.total,
    domains: first,
    verification: consequences.verification,
    transferLock: consequences.transferLock,
  });
}

export function toUpdate({
  id,
  state,
  fields,
  targets,
  createdAt,
  finishedAt,
}: RegistrantUpdateRow): RegistrantUpdate {
  if (state === 'PREVIEWED') throw new Error(`${id} was only shown`);
  const status = RegistrantUpdateStatus[state];
  return Object.assign(new RegistrantUpdate(), {
    ...{ id, status, fields, createdAt, finishedAt },
    operationIds: targets.flatMap(({ operationIds }) => operationIds),
  });
}

export function toUpdateRefusal(
  { code, problems }: Extract<PreviewedUpdate, { kind: 'refused' }>,
  locale: Locale,
): RegistrantUpdateRefused {
  return Object.assign(new RegistrantUpdateRefused(), {
    code,
    message: messages.text(locale, `registrant.${code}`),
    problems: problems.map(({ message, ...problem }) =>
      Object.assign(new RegistrantProblem(), { ...problem, message: message[locale] }),
    ),
  });
}
