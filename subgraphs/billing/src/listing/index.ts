export { grouped } from './grouped';
export { PartArguments, partOf } from './part-arguments.graphql';
