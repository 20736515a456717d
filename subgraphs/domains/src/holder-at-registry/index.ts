export { type ChangeHolderDeps, changeHolder, requestHolderChange } from './change-holder';
export { giveHolder, type Told } from './give-holder';
