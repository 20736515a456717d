export { composeForms } from './compose-forms';
export { formPermissions } from './form.policy';
