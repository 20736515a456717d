import { notFound, unauthenticated } from '@customer-area/shared/errors';
import { targetToStore } from '@customer-area/shared/file-links';
import type { FileSeal } from '@customer-area/shared/files';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { isId } from '@customer-area/shared/ids';
import { readerOf } from '@customer-area/shared/reader';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { messages } from '../messages';
import { FormReturnRefused, FormReturnUploadResult } from './form-return.graphql';
import type { ReturnCase } from './return-case';

@Resolver()
export class FormReturnResolver {
  constructor(
    private readonly cases: readonly ReturnCase[],
    private readonly links: FileSeal,
  ) {}

  @Mutation(() => FormReturnUploadResult, {
    description:
      'Where to send a signed form of a case: a rectification that awaits its documents, a change of owner that awaits the signed request of your side, or a ticket. PDF, JPEG or PNG, as a document of the case; for a ticket it becomes a message as soon as it has come. For logins in person.',
  })
  async formReturnUpload(
    @Arg('caseId', () => ID, {
      description:
        'The case, e.g. rct_01jd…, ocg_01jd… or tkt_01jd…; NOT_FOUND for a foreign one and for one that takes no forms ever.',
    })
    caseId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof FormReturnUploadResult> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const kind = this.cases.find(({ prefix }) => isId(caseId, prefix));
    if (kind === undefined) throw notFound();
    const { requestId, sessionId, loginId, locale } = viewer;
    const answer = await kind.await({ reader: readerOf(viewer), loginId, locale, caseId, requestId });
    if (answer.kind === 'not-found') throw notFound();
    if (answer.kind === 'awaited') return targetToStore(this.links, sessionId, answer.file);
    const { code } = answer;
    return Object.assign(new FormReturnRefused(), {
      code,
      message: messages.text(locale, `formReturn.${code}`),
    });
  }
}
