import { csvFile, csvLine } from '@customer-area/shared/csv';
import type { FileContent } from '@customer-area/shared/files';
import { type DataScope, trustedProfileId } from '@customer-area/shared/isolation';
import { type DomainRow, wantedDomains } from '../portfolio';
import type { TagStore } from '../tags';
import type { DomainExportRow } from './domain-export.entity';
import { EXPORT_COLUMNS, headOf } from './export-columns';
import { exportedFile } from './exported-file';
import type { StartExportDeps } from './start-export';

export interface WriteExportDeps extends StartExportDeps {
  readonly tags: TagStore;
}

/** Domains of one part: read, written and sent before the next one. */
const PER_PART = 1_000;
/** A link is followed once, and again when the connection broke. */
const MOST_DOWNLOADS = 10;

/**
 * A part of the file, from the domain behind `from` on. Its domains are those that the list has now: whoever fetches it
 * slowly may miss one that was ordered meanwhile, and never sees one twice.
 */
export async function writeExport(
  deps: WriteExportDeps,
  fileId: string,
  from: string | null,
): Promise<FileContent | null> {
  const { database, domainExports, store } = deps;
  const row = await domainExports.find(database.read, fileId);
  if (row === null) return null;
  if (from === null && !(await domainExports.countDownload(database.read, fileId, MOST_DOWNLOADS)))
    return null;
  const dataScope = dataScopeOf(row);
  const wanted = await wantedDomains(deps, dataScope, row.filter);
  const paging = { size: PER_PART, direction: 'forwards', cursor: null } as const;
  const position = from === null ? null : positionIn(from);
  const domains = await store.page(dataScope, { ...wanted, sort: 'NAME_ASC', paging, from: position });
  const page = domains.slice(0, PER_PART);
  const last = page.at(-1);
  const lines = await linesOf(deps, dataScope, page, { locale: row.locale, now: wanted.now });
  const { fileName: name, mediaType } = exportedFile(row.locale);
  const text = from === null ? csvFile(headOf(row.locale), lines) : lines.map(csvLine).join('');
  return {
    name,
    mediaType,
    bytes: Buffer.from(text),
    next: domains.length > PER_PART && last !== undefined ? `${last.name} ${last.id}` : null,
  };
}

async function linesOf(
  { database, tags }: WriteExportDeps,
  dataScope: DataScope,
  domains: readonly DomainRow[],
  at: { readonly locale: DomainExportRow['locale']; readonly now: Date },
): Promise<string[][]> {
  if (domains.length === 0) return [];
  const tagsOf = new Map<string, string[]>();
  const ids = domains.map(({ id }) => id);
  for (const { domainId, text } of await tags.shown(database, dataScope, ids))
    tagsOf.set(domainId, [...(tagsOf.get(domainId) ?? []), text]);
  return domains.map((domain) =>
    EXPORT_COLUMNS.map(({ cell }) => cell({ ...at, domain, tags: tagsOf.get(domain.id) ?? [] })),
  );
}

/** A name has no space in it. */
function positionIn(from: string) {
  const [key = '', id = ''] = from.split(' ');
  return { key, id };
}

function dataScopeOf({ profileId, domainIds }: DomainExportRow): DataScope {
  const owner = trustedProfileId(profileId);
  return domainIds === null ? owner : { profileId: owner, domainIds };
}
