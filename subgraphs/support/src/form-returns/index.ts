export { composeFormReturns } from './compose-form-returns';
export { formReturnPermissions } from './form-return.policy';
