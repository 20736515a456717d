import { createUnionType } from 'type-graphql';
import { RegistrationRefused } from '../../account/form-refusals';
import { Login } from '../../account/profiles';

export const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  description: 'The login with its new password, or what is wrong with that.',
  types: () => [Login, RegistrationRefused] as const,
});
