export { sandboxProvider } from './sandbox-provider';
