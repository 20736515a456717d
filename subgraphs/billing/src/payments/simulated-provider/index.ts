export { simulatedProvider } from './simulated-provider';
