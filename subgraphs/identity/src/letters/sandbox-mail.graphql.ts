import { DateTime } from '@customer-area/shared/graphql';
import { Arg, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { SandboxMailbox } from './sandbox-mailbox';

@ObjectType({ simpleResolvers: true, description: "A letter in the sandbox's mailbox." })
export class SandboxMail {
  @Field(() => String)
  to!: string;
  @Field(() => String)
  subject!: string;
  @Field(() => String)
  text!: string;
  @Field(() => DateTime)
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
  async sandboxMail(@Arg('to', () => String) to: string): Promise<SandboxMail[]> {
    const letters = await this.mailbox.lettersTo(to);
    return letters.map((letter) => ({ ...letter, links: letter.text.match(/https?:\/\/\S+/g) ?? [] }));
  }
}
