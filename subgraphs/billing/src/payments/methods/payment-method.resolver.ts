import { notFound, unauthenticated } from '@customer-area/shared/errors';
import { AtMost, AtMostFirst, approvalRequired, type ServiceContext } from '@customer-area/shared/graphql';
import { isId } from '@customer-area/shared/ids';
import { type ProfileId, profileOf } from '@customer-area/shared/isolation';
import type { Locale } from '@customer-area/shared/locale';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PartArguments, partOf } from '../../listing';
import { Domain } from '../../orders';
import { paymentRefusalMessage } from '../payment-messages';
import {
  type AddPaymentMethodDeps,
  addPaymentMethod,
  completePaymentMethod,
  type MethodAdded,
} from './add-payment-method';
import { actingLogin } from './approval-port';
import {
  PaymentMethodRemoved,
  RemovePaymentMethodResult,
  toRemovalToConfirm,
} from './method-removal.graphql';
import type { MethodUseContext } from './method-use.loader';
import {
  AddPaymentMethodInput,
  AddPaymentMethodResult,
  PaymentMethod,
  PaymentMethodRefused,
  PaymentMethodUse,
  SetupRequired,
  toPaymentMethods,
} from './payment-method.graphql';
import { type RemovePaymentMethodDeps, removePaymentMethod } from './remove-payment-method';

@Resolver(() => PaymentMethod)
export class PaymentMethodResolver {
  constructor(
    private readonly deps: AddPaymentMethodDeps,
    /** What removing is given, with the request's id for what other services log about it. */
    private readonly removing: (requestId: string) => RemovePaymentMethodDeps,
  ) {}

  @AtMost(100)
  @Query(() => [PaymentMethod], {
    description: "The profile's kept cards and accounts, the default first, then newest first.",
  })
  async paymentMethods(@Ctx() { viewer }: ServiceContext): Promise<PaymentMethod[]> {
    return this.list(profileOf(viewer));
  }

  @FieldResolver(() => PaymentMethodUse, {
    nullable: true,
    description: 'What is charged to it without the customer.',
  })
  async usedBy(
    @Root() { id }: PaymentMethod,
    @Ctx() { methodUses }: MethodUseContext,
  ): Promise<PaymentMethodUse | null> {
    const use = await methodUses.load(id);
    return use && Object.assign(new PaymentMethodUse(), { uses: use.domains, domainCount: use.total });
  }

  @Mutation(() => AddPaymentMethodResult, {
    description: 'Keeps a card or an account for later payments, without charging it.',
  })
  async addPaymentMethod(
    @Arg('input', () => AddPaymentMethodInput, {
      description: 'What the form gave, and the key of this attempt.',
    })
    input: AddPaymentMethodInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof AddPaymentMethodResult> {
    const profileId = profileOf(viewer);
    return this.added(await addPaymentMethod(this.deps, { ...input, profileId }), profileId, viewer.locale);
  }

  @Mutation(() => AddPaymentMethodResult, {
    description:
      'After the customer has authenticated a card or an account that is to be kept: keeps it. Can be asked again at any time within a day.',
  })
  async completePaymentMethod(
    @Arg('setupId', () => ID, { description: 'Of SetupRequired; NOT_FOUND for any other than your own.' })
    setupId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof AddPaymentMethodResult> {
    const profileId = profileOf(viewer);
    return this.added(
      await completePaymentMethod(this.deps, { profileId, setupId }),
      profileId,
      viewer.locale,
    );
  }

  @Mutation(() => PaymentMethod, { description: 'Makes a kept method the one that is proposed first.' })
  async setDefaultPaymentMethod(
    @Arg('paymentMethodId', () => ID, { description: 'One of paymentMethods; NOT_FOUND for any other.' })
    paymentMethodId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<PaymentMethod> {
    const profileId = profileOf(viewer);
    const { database, methods } = this.deps;
    if (!isId(paymentMethodId, 'met')) throw notFound();
    if (!(await database.transact((manager) => methods.makeDefault(manager, profileId, paymentMethodId))))
      throw notFound();
    return this.one(profileId, paymentMethodId);
  }

  @Mutation(() => RemovePaymentMethodResult, {
    description:
      'Forgets a kept card or account, here and at the provider. When domains renew themselves with it, it takes two steps: the first answers which, and a token; the second comes with it. UNAVAILABLE while nobody can tell. The last one waits for a second login, if the profile has put that under dual approval.',
  })
  async removePaymentMethod(
    @Arg('paymentMethodId', () => ID, { description: 'One of paymentMethods; NOT_FOUND for any other.' })
    paymentMethodId: string,
    @Arg('confirmation', () => String, {
      nullable: true,
      description: 'The token of MethodRemovalToConfirm; not needed where no domain renews itself with it.',
    })
    confirmation: string | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof RemovePaymentMethodResult> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const removal = await removePaymentMethod(this.removing(viewer.requestId), {
      profileId: profileOf(viewer),
      by: actingLogin(viewer),
      paymentMethodId,
      confirmation,
    });
    if (removal.kind === 'to confirm')
      return toRemovalToConfirm(removal.confirmation, removal.renewals, viewer.locale);
    return removal.kind === 'waiting'
      ? approvalRequired(removal.approvalId, viewer.locale)
      : Object.assign(new PaymentMethodRemoved(), { paymentMethodId });
  }

  private async added(
    added: MethodAdded,
    profileId: ProfileId,
    locale: Locale,
  ): Promise<typeof AddPaymentMethodResult> {
    switch (added.kind) {
      case 'kept':
        return this.one(profileId, added.methodId);
      case 'action required': {
        const { setupId, clientSecret, redirectUrl, until } = added;
        return Object.assign(new SetupRequired(), { setupId, clientSecret, redirectUrl, until });
      }
      case 'refused': {
        const { code } = added;
        return Object.assign(new PaymentMethodRefused(), {
          code,
          message: paymentRefusalMessage(code, locale),
        });
      }
    }
  }

  private async list(profileId: ProfileId): Promise<PaymentMethod[]> {
    const { database, methods, clock } = this.deps;
    return toPaymentMethods(await methods.list(database.read, profileId), clock.now());
  }

  /** NOT_FOUND for what was removed since. */
  private async one(profileId: ProfileId, id: string): Promise<PaymentMethod> {
    const method = (await this.list(profileId)).find((one) => one.id === id);
    if (method === undefined) throw notFound();
    return method;
  }
}

@Resolver(() => PaymentMethodUse)
export class PaymentMethodUseResolver {
  @AtMostFirst()
  @FieldResolver(() => [Domain], { nullable: 'items', description: 'They, by name: of the first hundred.' })
  domains(@Root() { uses }: PaymentMethodUse, @Args() part: PartArguments): (Domain | null)[] {
    return partOf(uses, part).map(({ domainId }) => Object.assign(new Domain(), { id: domainId }));
  }
}
