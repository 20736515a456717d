import { createUnionType } from 'type-graphql';
import { FormRefused } from '../../account/form-refusals';
import { Login } from '../../account/profiles';

export const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  description: 'The login with its new password, or what is wrong with that.',
  types: () => [Login, FormRefused] as const,
});
