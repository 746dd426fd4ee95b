import { type ReferenceText, readReference, writeReference } from './referenceText';
import { tokenize } from './tokens';

/**
 * Changes the references of a formula and nothing else: spelling, spaces and strings survive. `change` returns the
 * new reference, the same one to keep its spelling, or a text such as `#REF!` to stand in its place.
 */
export function rewriteReferences(
  formula: string,
  change: (reference: ReferenceText) => ReferenceText | string,
): string {
  const lead = formula.startsWith('=') ? '=' : '';
  const tokens = tokenize(formula.slice(lead.length));
  const texts = tokens.map((token) => {
    if (token.kind !== 'reference') return token.text;
    const reference = readReference(token.text);
    const changed = change(reference);
    if (changed === reference) return token.text;
    return typeof changed === 'string' ? changed : writeReference(changed);
  });
  return lead + texts.join('');
}
