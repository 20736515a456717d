import { badInput, faultText } from '@customer-area/shared/errors';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { LinkAttempts } from '../verification';
import { type TakeBackAddressDeps, takeBackAddress } from './take-back-address';

export type AddressTakeBackDeps = TakeBackAddressDeps & { readonly linkAttempts: LinkAttempts };

const LONGEST_TOKEN = 100;

@Resolver()
export class AddressTakeBackResolver {
  constructor(private readonly deps: AddressTakeBackDeps) {}

  @Mutation(() => Boolean, {
    description:
      'Whoever reads the address that a registrant had until lately gives it that address back, by the link of the letter and without signing in; the profile is told. For 30 days. False for a link that leads nowhere; twice is once. RATE_LIMITED after many tries.',
  })
  async takeBackRegistrantAddress(
    @Arg('token', () => String, { description: 'The secret in the mailed link.' }) token: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<boolean> {
    await this.deps.linkAttempts.count(viewer.ip);
    if (token.length > LONGEST_TOKEN) throw badInput('token', faultText('input.invalid'));
    return takeBackAddress(this.deps, token);
  }
}
