export { describeForm } from './described-form';
