import { badInput } from '@customer-area/shared/errors';
import type { LocalizedText } from '@customer-area/shared/locale';
import { type ASTNode, type DocumentNode, getNamedType, Kind, type ValidationRule } from 'graphql';
import { messages } from '../messages';
import { textFault } from './input-text';
import { PAGE_SIZE_ARGUMENTS, pageSizeFault } from './page-size';

export const ID_FAULT = messages.localized('idNumber');

/** Values written into the query itself: texts, ids and page sizes. Checked once per document, as part of validating it. */
export const literalsRule: ValidationRule = (context) => {
  const report = (path: readonly (string | number)[], fault: LocalizedText | null) => {
    if (fault === null) return;
    context.reportError(badInput(literalPath(context.getDocument(), path), fault));
  };
  return {
    StringValue(node, _key, _parent, path) {
      report(path, textFault(node.value));
    },
    IntValue(_node, _key, _parent, path) {
      const type = context.getInputType();
      if (type !== null && type !== undefined && getNamedType(type).name === 'ID') report(path, ID_FAULT);
    },
    Argument(node, _key, _parent, path) {
      if (PAGE_SIZE_ARGUMENTS.includes(node.name.value) && node.value.kind === Kind.INT)
        report(path, pageSizeFault(Number(node.value.value)));
    },
  };
};

/** `input.lines.0.renewDomain.domainId` for a value in the document: from its argument (or variable) down. */
function literalPath(document: DocumentNode, path: readonly (string | number)[]): string {
  let names: (string | number)[] = [];
  let node: unknown = document;
  let inList = false;
  for (const key of path) {
    node = (node as Record<string | number, unknown>)[key];
    if (inList) names.push(key);
    inList = key === 'values';
    const at = node as ASTNode;
    if (at.kind === Kind.ARGUMENT) names = [at.name.value];
    else if (at.kind === Kind.VARIABLE_DEFINITION) names = [at.variable.name.value];
    else if (at.kind === Kind.OBJECT_FIELD) names.push(at.name.value);
  }
  return names.join('.');
}
