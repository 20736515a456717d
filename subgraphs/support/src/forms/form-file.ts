import { currentActor } from '@customer-area/shared/actor';
import type { Clock } from '@customer-area/shared/clock';
import type { Reader } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import type { FileContent } from '@customer-area/shared/files';
import type { Locale } from '@customer-area/shared/locale';
import { formDownloaded } from '../../contract';
import { messages } from '../messages';
import type { FormBody } from '../messages/forms';
import { fillForm } from './fill-form';
import { FORMS, type Form } from './form';
import type { FormData } from './form-data';
import { formPdf } from './form-pdf';

export interface FormFileDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly data: FormData;
  /** Whom forms are sent to; null when that is not configured. */
  readonly company: string | null;
}

/** A form as a link names it: nothing of it is stored, so all that it takes to make it stands in the id of the file. */
export interface LinkedForm {
  readonly form: Form;
  readonly body: FormBody;
  readonly locale: Locale;
}

export const MEDIA_TYPE = 'application/pdf';

/** The scopes that forms look at, and the letters that stand for them in the id of a file. */
const LETTERS: Readonly<Record<string, string>> = {
  d: 'domains:read',
  o: 'orders:read',
  p: 'profile:read',
};
const IN_PERSON = 'a';

export function fileNameOf({ form: { name }, locale }: LinkedForm, isPrefilled: boolean): string {
  const words = messages.text(locale, isPrefilled ? 'formPaper.prefilledFileName' : 'formPaper.fileName', {
    name,
  });
  return `${words}.pdf`;
}

export function blankFileId({ form, body, locale }: LinkedForm): string {
  return `bff_${form.name}.${body.version}.${locale}`;
}

/** Names what its reader may see, as it was decided when the link was made: that is for ten minutes, and for this subject only. */
export function prefilledFileId(
  { form, body, locale }: LinkedForm,
  subjectId: string,
  reader: Reader,
): string {
  const { scopes } = reader;
  const letters = Object.entries(LETTERS).filter(([, scope]) => scopes?.includes(scope));
  const sight = scopes === null ? IN_PERSON : letters.map(([letter]) => letter).join('');
  return `pff_${form.name}.${body.version}.${locale}.${sight}.${subjectId}`;
}

/** Blank forms are always the same bytes: there are two of each version. */
const blank = new Map<string, Promise<Buffer>>();

export async function readBlankForm(deps: FormFileDeps, fileId: string): Promise<FileContent | null> {
  const linked = linkedForm(fileId);
  if (linked === null) return null;
  const { form, body, locale } = linked;
  const { company } = deps;
  const key = `${fileId} ${company}`;
  const drawn = blank.get(key) ?? formPdf({ form, body, locale, company, filling: null });
  blank.set(key, drawn);
  return { name: fileNameOf(linked, false), mediaType: MEDIA_TYPE, bytes: await drawn };
}

/** Fills a form in for whoever the link was made for, and tells the audit log. */
export async function readPrefilledForm(deps: FormFileDeps, fileId: string): Promise<FileContent | null> {
  const { database, clock, data, company } = deps;
  const linked = linkedForm(fileId);
  const profileId = currentActor()?.profileId ?? null;
  const [, , , sight, subjectId] = partsOf(fileId);
  if (linked === null || profileId === null || sight === undefined || subjectId === undefined) return null;
  const { form, body, locale } = linked;
  const reader = { profileId, scopes: scopesOf(sight), domainIds: null };
  const filling = await fillForm(data, { form, subjectId, locale, reader });
  if (filling === null) return null;
  const at = clock.now();
  const bytes = await formPdf({ form, body, locale, company, filling: { with: filling, at } });
  await database.transact((manager) =>
    appendEvent(manager, formDownloaded, {
      profileId,
      subjectId,
      payload: { form: form.name, version: body.version, locale },
      occurredAt: at,
    }),
  );
  return { name: fileNameOf(linked, true), mediaType: MEDIA_TYPE, bytes };
}

const partsOf = (fileId: string): string[] => fileId.slice(fileId.indexOf('_') + 1).split('.');

function scopesOf(sight: string): string[] | null {
  if (sight === IN_PERSON) return null;
  return [...sight].flatMap((letter) => LETTERS[letter] ?? []);
}

function linkedForm(fileId: string): LinkedForm | null {
  const [name, version, locale] = partsOf(fileId);
  const form = FORMS.find((one) => one.name === name);
  const body = form?.versions.find((one) => String(one.version) === version);
  if (form === undefined || body === undefined || (locale !== 'it' && locale !== 'en')) return null;
  return { form, body, locale };
}
