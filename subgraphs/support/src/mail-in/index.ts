export { composeMailIn } from './compose-mail-in';
export { mailAddresses } from './mail-addresses';
