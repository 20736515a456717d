export { FIRST_GUIDES, type FirstGuide } from './first-guides';
