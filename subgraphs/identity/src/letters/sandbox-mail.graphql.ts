import { DateTime } from '@customer-area/shared/graphql';
import { Arg, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { SandboxMailbox } from './sandbox-mailbox.store';

@ObjectType({ simpleResolvers: true, description: "A letter in the sandbox's mailbox." })
export class SandboxMail {
  @Field(() => String, { description: 'The address it was sent to, in lower case.' })
  to!: string;
  @Field(() => String, { description: 'Subject line.' })
  subject!: string;
  @Field(() => String, { description: 'The letter as plain text.' })
  text!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The same letter as HTML; null in one that was written as text only.',
  })
  html!: string | null;
  @Field(() => DateTime, { description: 'When it was sent, in business time.' })
  sentAt!: Date;
  @Field(() => [String], { description: 'The links in the text, in order.' })
  links!: string[];
}

@Resolver()
export class SandboxMailResolver {
  constructor(private readonly mailbox: SandboxMailbox) {}

  @Query(() => [SandboxMail], {
    description: 'Sandbox only (FORBIDDEN otherwise): the letters sent to an address, newest first.',
  })
  async sandboxMail(
    @Arg('to', () => String, { description: 'An e-mail address; upper and lower case are the same.' })
    to: string,
  ): Promise<SandboxMail[]> {
    const letters = await this.mailbox.lettersTo(to);
    return letters.map((letter) => ({ ...letter, links: letter.text.match(/https?:\/\/\S+/g) ?? [] }));
  }
}
