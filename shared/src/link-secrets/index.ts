export { hashOfSecret, LinkSecrets } from './link-secrets';
