import { badInput } from '@customer-area/shared/errors';
import type { ServiceContext } from '@customer-area/shared/graphql';
import { SubjectType } from '@customer-area/shared/graphql';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { messages } from '../../messages';
import { isCountry } from '../places';
import { type ShowPrivacyNoticeDeps, showPrivacyNotice } from '../privacy-notice';
import { describeForm } from './described-form';
import { RegistrationForm } from './registration-form.graphql';

@Resolver()
export class RegistrationFormResolver {
  constructor(private readonly deps: ShowPrivacyNoticeDeps) {}

  @Query(() => RegistrationForm, {
    description: 'The form that startRegistration asks of a type of subject in a country.',
  })
  async registrationForm(
    @Arg('subjectType', () => SubjectType, { description: 'Who registers.' }) subjectType: SubjectType,
    @Arg('country', () => String, {
      description: 'Of the residence or seat, ISO 3166-1 alpha-2; BAD_USER_INPUT when there is none such.',
    })
    country: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<RegistrationForm> {
    const iso = country.toUpperCase();
    if (!isCountry(iso)) throw badInput('country', messages.localized('fault.country'));
    const privacyNotice = await showPrivacyNotice(this.deps, viewer.locale);
    const groups = describeForm({ subjectType, country: iso }, privacyNotice.version, viewer.locale);
    return Object.assign(new RegistrationForm(), { subjectType, country: iso, groups, privacyNotice });
  }
}
