import { type Clock, dayOf } from '@customer-area/shared/clock';
import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import type { FileSeal } from '@customer-area/shared/files';
import { AtMost, FileLink, type ServiceContext, SubjectType } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { readerOf } from '@customer-area/shared/reader';
import type { Viewer } from '@customer-area/shared/viewer';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { fillForm } from './fill-form';
import { FORMS, isForExtension, versionOn } from './form';
import { Form, FormTopic, toForm } from './form.graphql';
import type { FormData } from './form-data';
import { blankFileId, fileNameOf, type LinkedForm, MEDIA_TYPE, prefilledFileId } from './form-file';

export interface FormResolverDeps {
  readonly clock: Clock;
  readonly links: FileSeal;
  readonly dataFor: (requestId: string) => FormData;
}

const FORM = 'A form of `forms`; NOT_FOUND when there is none.';
const LOCALE = 'Its language, `it` or `en`; without it that of the caller.';

@Resolver()
export class FormResolver {
  constructor(private readonly deps: FormResolverDeps) {}

  @AtMost(FORMS.length)
  @Query(() => [Form], {
    description: 'Forms to fill in and sign, as they are handed out today. For everybody.',
  })
  forms(
    @Arg('topic', () => FormTopic, {
      nullable: true,
      description: 'What they are for; all topics without it.',
    })
    topic: FormTopic | null,
    @Arg('tld', () => String, {
      nullable: true,
      description: 'Leaves those for names under this extension, e.g. `it`, `com`.',
    })
    tld: string | null,
    @Arg('subjectType', () => SubjectType, {
      nullable: true,
      description: 'Leaves those for holders of this kind.',
    })
    subjectType: SubjectType | null,
    @Ctx() { viewer }: ServiceContext,
  ): Form[] {
    if (tld !== null && !/^\.?[\p{L}\p{N}.-]{2,63}$/u.test(tld))
      throw badInput('tld', faultText('input.invalid'));
    return FORMS.filter(
      (form) =>
        (topic === null || form.topic === topic) &&
        (tld === null || isForExtension(form, tld)) &&
        (subjectType === null || form.subjectTypes === null || form.subjectTypes.includes(subjectType)),
    ).flatMap((form) => {
      const body = versionOn(form.versions, dayOf(this.deps.clock.now()));
      return body === null ? [] : [toForm(form, body, viewer.locale)];
    });
  }

  @Query(() => FileLink, {
    description: 'A form without anybody’s data, as PDF with fields to fill in. For everybody.',
  })
  blankForm(
    @Arg('id', () => ID, { description: FORM }) id: string,
    @Arg('locale', () => String, { nullable: true, description: LOCALE }) locale: string | null,
    @Ctx() { viewer }: ServiceContext,
  ): FileLink {
    const linked = this.wanted(id, locale, viewer);
    return this.linkTo(viewer, linked, { fileId: blankFileId(linked), isPrefilled: false });
  }

  @Query(() => FileLink, {
    description:
      'A form with what is known of its subject, as far as you may see it; the rest is left to fill in. It is made while it is fetched, and each download stands in the audit log. BAD_USER_INPUT when the form is for other extensions.',
  })
  async prefilledForm(
    @Arg('id', () => ID, { description: FORM }) id: string,
    @Arg('subjectId', () => ID, {
      description:
        'The domain, the order or the profile that it is about (see `about`); NOT_FOUND for a foreign one.',
    })
    subjectId: string,
    @Arg('locale', () => String, { nullable: true, description: LOCALE }) locale: string | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<FileLink> {
    const reader = readerOf(viewer);
    const linked = this.wanted(id, locale, viewer);
    const data = this.deps.dataFor(viewer.requestId);
    const filling = await fillForm(data, { ...linked, subjectId, reader });
    if (filling === null) throw notFound();
    const fileId = prefilledFileId(linked, subjectId, reader);
    return this.linkTo(viewer, linked, { fileId, isPrefilled: true });
  }

  private wanted(id: string, locale: string | null, viewer: Viewer): LinkedForm {
    const form = FORMS.find((one) => one.id === id);
    const body = form && versionOn(form.versions, dayOf(this.deps.clock.now()));
    if (form === undefined || !body) throw notFound();
    return { form, body, locale: checkedLocale(locale) ?? viewer.locale };
  }

  /** Who has not signed in has no session for the link to end with. */
  private linkTo(
    viewer: Viewer,
    linked: LinkedForm,
    { fileId, isPrefilled }: { readonly fileId: string; readonly isPrefilled: boolean },
  ): FileLink {
    const sessionId = viewer.kind === 'login' ? viewer.sessionId : '';
    const link = { service: 'support', act: 'read', fileId, sessionId, maxBytes: 0 } as const;
    return Object.assign(new FileLink(), {
      ...this.deps.links.pathTo(link),
      fileName: fileNameOf(linked, isPrefilled),
      mediaType: MEDIA_TYPE,
      size: null,
    });
  }
}

function checkedLocale(typed: string | null): Locale | null {
  if (typed === null || typed === 'it' || typed === 'en') return typed;
  throw badInput('locale', faultText('input.invalid'));
}
