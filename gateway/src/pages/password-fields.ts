import type { Input, Visit } from './page';

/** The two fields of a new password. */
export function newPasswordInputs({ say }: Visit): Input[] {
  const rest = { type: 'password', autocomplete: 'new-password', required: true } as const;
  return [
    { name: 'password', label: say('page.newPassword'), ...rest },
    { name: 'passwordConfirmation', label: say('page.newPasswordAgain'), ...rest },
  ];
}

/** What a form says of each of its fields. */
export interface FormRefused {
  readonly __typename: 'FormRefused';
  readonly problems: readonly { readonly field: string; readonly message: string }[];
}

/** Whether anything but the fields at hand is wrong: then it is the link. */
export function problemsOf(refused: FormRefused, fields: readonly string[]): readonly string[] | null {
  const own = refused.problems.filter(({ field }) => fields.includes(field.split('.').at(-1) ?? ''));
  return own.length === 0 ? null : own.map(({ message }) => message);
}
