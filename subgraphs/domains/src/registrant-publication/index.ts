export { publicationPermissions } from './publication.policy';
export { PublicationOfRegistrantResolver, RegistrantPublicationResolver } from './publication.resolver';
