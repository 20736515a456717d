export { FIRST_GUIDES } from './first-guides';
