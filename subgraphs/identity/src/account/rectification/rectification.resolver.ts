import { badInput, faultText, notFound, unauthenticated } from '@customer-area/shared/errors';
import { AtMost, type ConnectionOf, Page, PageArguments, toConnection } from '@customer-area/shared/graphql';
import { type ProfileId, profileOf } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import { wantedPage } from '@customer-area/shared/pagination';
import type { Viewer } from '@customer-area/shared/viewer';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { InputProblem } from '../form-refusals';
import { type AnnounceDocumentDeps, announceDocument, type DocumentProblem } from './announce-document';
import { RECTIFIABLE, type RectificationProblem } from './check-corrections';
import { MOST_DOCUMENTS } from './rectification';
import {
  CreateRectificationUploadInput,
  CreateRectificationUploadResult,
  Rectification,
  RectificationConnection,
  RectificationDocument,
  RectificationInput,
  RectificationRefused,
  RectificationResult,
  RectificationUpload,
  toDocument,
  toRectification,
} from './rectification.graphql';
import type { RectificationContext } from './rectification-document.loader';
import { refusalTexts, wordsFor } from './rectification-words';
import { type RequestRectificationDeps, requestRectification } from './request-rectification';
import { type SubmitRectificationDeps, submitRectification } from './submit-rectification';
import { withdrawRectification } from './withdraw-rectification';

@Resolver(() => Rectification)
export class RectificationResolver {
  constructor(
    private readonly deps: RequestRectificationDeps & AnnounceDocumentDeps & SubmitRectificationDeps,
  ) {}

  @Page()
  @Query(() => RectificationConnection, { description: "The profile's requests, newest first." })
  async rectifications(
    @Args() args: PageArguments,
    @Ctx() { viewer }: RectificationContext,
  ): Promise<ConnectionOf<Rectification>> {
    const profileId = profileOf(viewer);
    const page = await this.deps.rectifications.page(profileId, wantedPage(args));
    return toConnection(page, toRectification, () => this.deps.rectifications.count(profileId));
  }

  @AtMost(MOST_DOCUMENTS)
  @FieldResolver(() => [RectificationDocument], { description: 'The documents that have arrived.' })
  async documents(
    @Root() { id }: Rectification,
    @Ctx() { loaders }: RectificationContext,
  ): Promise<RectificationDocument[]> {
    return (await loaders.documentsOfRectification.load(id)).map(toDocument);
  }

  @Mutation(() => RectificationResult, {
    description:
      'Asks for the correction of typing errors in what never changes. Waits for documents then; one request at a time. RATE_LIMITED after five a day.',
  })
  async requestRectification(
    @Arg('input', () => RectificationInput, { description: 'What was mistyped, and what happened.' })
    input: RectificationInput,
    @Ctx() { viewer }: RectificationContext,
  ): Promise<typeof RectificationResult> {
    if (input.corrections.length > RECTIFIABLE.length)
      throw badInput('input.corrections', faultText('input.atOnce', { most: RECTIFIABLE.length }));
    const by = actorOf(viewer);
    const requested = await requestRectification(this.deps, by, input);
    switch (requested.kind) {
      case 'refused':
        return refused('INVALID_INPUT', viewer.locale, requested.problems);
      case 'already-open':
        return refused('ALREADY_OPEN', viewer.locale);
      case 'requested':
        return this.own(by.profileId, requested.id);
    }
  }

  @Mutation(() => CreateRectificationUploadResult, {
    description:
      'A link to send one document to: PDF, JPEG or PNG, up to 5 MB; up to five documents. NOT_FOUND for an absent request.',
  })
  async createRectificationUpload(
    @Arg('input', () => CreateRectificationUploadInput, { description: 'The document.' })
    input: CreateRectificationUploadInput,
    @Ctx() { viewer }: RectificationContext,
  ): Promise<typeof CreateRectificationUploadResult> {
    const { rectificationId, fileName, mediaType, size } = input;
    const form = { fileName, mediaType, size };
    if (viewer.kind !== 'login') throw unauthenticated();
    const uploader = { profileId: profileOf(viewer), sessionId: viewer.sessionId };
    const announced = await announceDocument(this.deps, uploader, rectificationId, form);
    switch (announced.kind) {
      case 'refused':
        return refused('INVALID_INPUT', viewer.locale, announced.problems);
      case 'not-awaited':
        return refused('NOT_AWAITING_DOCUMENTS', viewer.locale);
      case 'too-many':
        return refused('TOO_MANY_DOCUMENTS', viewer.locale);
      case 'announced': {
        const { id: documentId, target } = announced;
        return Object.assign(new RectificationUpload(), { documentId, target });
      }
    }
  }

  @Mutation(() => RectificationResult, {
    description:
      'Says that the documents are complete: staff looks at it from here on. NOT_FOUND for an absent request.',
  })
  async submitRectification(
    @Arg('rectificationId', () => ID, { description: 'One of your requests.' }) id: string,
    @Ctx() { viewer }: RectificationContext,
  ): Promise<typeof RectificationResult> {
    const by = actorOf(viewer);
    switch (await submitRectification(this.deps, by, id)) {
      case 'no-documents':
        return refused('NO_DOCUMENTS', viewer.locale);
      case 'not-awaited':
        return refused('NOT_AWAITING_DOCUMENTS', viewer.locale);
      case 'submitted':
        return this.own(by.profileId, id);
    }
  }

  @Mutation(() => RectificationResult, {
    description: 'Takes a request back, and its documents with it. NOT_FOUND for an absent request.',
  })
  async withdrawRectification(
    @Arg('rectificationId', () => ID, { description: 'One of your requests.' }) id: string,
    @Ctx() { viewer }: RectificationContext,
  ): Promise<typeof RectificationResult> {
    const by = actorOf(viewer);
    const withdrawn = await withdrawRectification(this.deps, by, id);
    return withdrawn === 'already-ended'
      ? refused('ALREADY_ENDED', viewer.locale)
      : this.own(by.profileId, id);
  }

  private async own(profileId: ProfileId, id: string): Promise<Rectification> {
    const row = await this.deps.rectifications.find(profileId, id);
    if (row === null) throw notFound();
    return toRectification(row);
  }
}

function actorOf(viewer: Viewer): { profileId: ProfileId; loginId: string } {
  if (viewer.kind !== 'login') throw unauthenticated();
  return { profileId: profileOf(viewer), loginId: viewer.loginId };
}

function refused(
  code: keyof typeof refusalTexts,
  locale: Locale,
  problems: readonly (RectificationProblem | DocumentProblem)[] = [],
): RectificationRefused {
  return Object.assign(new RectificationRefused(), {
    code,
    message: refusalTexts[code][locale],
    problems: problems.map((problem) =>
      Object.assign(new InputProblem(), { ...problem, message: wordsFor(problem, locale) }),
    ),
  });
}
