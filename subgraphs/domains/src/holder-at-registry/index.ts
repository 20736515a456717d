export { type ChangeHolderDeps, changeHolder, requestHolderChange } from './change-holder';
