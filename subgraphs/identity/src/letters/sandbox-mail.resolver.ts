import { AtMost, ForSandbox } from '@customer-area/shared/graphql';
import { Arg, Query, Resolver } from 'type-graphql';
import type { Attachment } from './attachment';
import { type SandboxAttachment, SandboxMail } from './sandbox-mail.graphql';
import { type SandboxMailStore, SHOWN_LETTERS } from './sandbox-mail.store';

@Resolver()
export class SandboxMailResolver {
  constructor(private readonly mailbox: SandboxMailStore) {}

  @AtMost(SHOWN_LETTERS)
  @ForSandbox()
  @Query(() => [SandboxMail], {
    description: 'Sandbox only (FORBIDDEN otherwise): the letters sent to an address, newest first.',
  })
  async sandboxMail(
    @Arg('to', () => String, { description: 'An e-mail address; upper and lower case are the same.' })
    to: string,
  ): Promise<SandboxMail[]> {
    const letters = await this.mailbox.lettersTo(to);
    return letters.map(({ attachment, ...letter }) => ({
      ...letter,
      attachment: attachment === null ? null : shown(attachment),
      links: letter.text.match(/https?:\/\/\S+/g) ?? [],
    }));
  }
}

function shown(attachment: Attachment): SandboxAttachment {
  const { fileName } = attachment;
  return 'text' in attachment
    ? { fileName, text: attachment.text, mediaType: 'text/csv' }
    : { fileName, text: attachment.base64, mediaType: attachment.mediaType };
}
