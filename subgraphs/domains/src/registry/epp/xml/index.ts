export { at, childrenOf, type ReadElement, readXml, textAt, UnreadableFrame } from './read-xml';
export { element, optional, type WrittenElement, xmlOf } from './write-xml';
