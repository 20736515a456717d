import { withCodes } from '@customer-area/shared/contract';
import { ApprovalRequired, Refusal, UploadTarget } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { handoverCodes, ownerChangeCodes } from '../../contract';
import { messages } from '../messages';
import { MOST_DOMAINS } from './owner-change';
import { OwnerChange, OwnerChangeOccasion } from './owner-change.graphql';
import type { OwnerChangeRefusal, RefusedOwnerChange } from './owner-change-deps';
import { OwnerChangeItem } from './owner-change-papers.graphql';

@InputType({ description: 'How domains get another owner.' })
export class StartOwnerChangeInput {
  @Field(() => OwnerChangeOccasion, { description: 'Why.' })
  occasion!: OwnerChangeOccasion;
  @Field(() => String, {
    nullable: true,
    description: 'Whom to invite to become the owner at once; without it `inviteNewOwner` does it later.',
  })
  newOwnerEmail!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the lock against transfers to other registrars, which follows where the registry has one, is declined. Only beforehand; no, without it.',
  })
  withoutLock!: boolean | null;
}

@InputType({ description: 'A new owner takes an invitation up.' })
export class AcceptOwnerChangeInput {
  @Field(() => String, { description: 'The secret in the mailed link.' })
  token!: string;
}

@InputType({ description: 'A document that is to be sent.' })
export class OwnerChangeUploadInput {
  @Field(() => ID, { description: 'The change of owner that it belongs to.' })
  ownerChangeId!: string;
  @Field(() => OwnerChangeItem, { description: 'What of your side of `checklist` it is for.' })
  item!: OwnerChangeItem;
  @Field(() => String, { description: 'What it is called: up to 120 characters.' })
  fileName!: string;
  @Field(() => String, { description: 'application/pdf, image/jpeg or image/png.' })
  mediaType!: string;
  @Field(() => Int, { description: 'In bytes, exactly; up to 10 MB.' })
  size!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Where one document is to be sent.' })
export class OwnerChangeUpload {
  @Field(() => ID, { description: 'Of the document that will be there.' })
  documentId!: string;
  @Field(() => UploadTarget, { description: 'Where to send its bytes, all of them and nothing else.' })
  target!: UploadTarget;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes(
    'The change of owner does not begin, or does not go on.',
    'OwnerChangeRefused',
    handoverCodes,
    ownerChangeCodes,
  ),
})
export class OwnerChangeRefused extends Refusal {
  @Field(() => ID, {
    nullable: true,
    description: 'The domain that it is about, as it was given; null for all.',
  })
  domainId!: string | null;
}

export const StartOwnerChangeResult = createUnionType({
  name: 'StartOwnerChangeResult',
  description: `The change of owner of up to ${MOST_DOMAINS} domains, or why there is none; waiting for a second login of the profile where that was chosen.`,
  types: () => [OwnerChange, OwnerChangeRefused, ApprovalRequired] as const,
});

export const InviteNewOwnerResult = createUnionType({
  name: 'InviteNewOwnerResult',
  description:
    'The change of owner as it is now, or why nobody is invited; waiting for a second login of the profile where that was chosen.',
  types: () => [OwnerChange, OwnerChangeRefused, ApprovalRequired] as const,
});

export const OwnerChangeResult = createUnionType({
  name: 'OwnerChangeResult',
  description: 'The change of owner as it is now, or why that is not done.',
  types: () => [OwnerChange, OwnerChangeRefused] as const,
});

export const OwnerChangeUploadResult = createUnionType({
  name: 'OwnerChangeUploadResult',
  description: 'Where the document is to be sent, or why it is not taken.',
  types: () => [OwnerChangeUpload, OwnerChangeRefused] as const,
});

export function toOwnerChangeRefusal(
  { code, domainId }: Pick<RefusedOwnerChange, 'code' | 'domainId'>,
  locale: Locale,
): OwnerChangeRefused {
  const message = isOfHandover(code)
    ? messages.text(locale, `push.${code}`)
    : messages.text(locale, `ownerChange.${code}`);
  return Object.assign(new OwnerChangeRefused(), { code, domainId, message });
}

/** What is in the way of a push is in the way of a change of owner, and is worded once. */
function isOfHandover(code: OwnerChangeRefusal): code is keyof typeof handoverCodes.codes {
  return Object.hasOwn(handoverCodes.codes, code);
}
