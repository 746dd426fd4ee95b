import { fixed, type FunctionTable, text } from '../define';
import { formulaErrors } from '../formulaError';

/**
 * Sheets uses RE2. The everyday part of it is written as in JavaScript; leading flags such as `(?i)` are turned into
 * flags. What cannot be read is `#REF!`, as in Sheets.
 */
function compile(pattern: string, flags: string): RegExp {
  const lead = /^\(\?([ims]+)\)/.exec(pattern);
  const source = lead === null ? pattern : pattern.slice(lead[0].length);
  const all = `${flags}${lead?.[1] ?? ''}`;
  try {
    return new RegExp(source.replaceAll('(?P<', '(?<'), `${all}u`);
  } catch (error) {
    if (error instanceof SyntaxError) throw formulaErrors.ref;
    throw error;
  }
}

export const regularExpressionFunctions: FunctionTable = {
  REGEXMATCH: fixed([text, text], ([value, pattern]) => compile(pattern, '').test(value)),
  REGEXEXTRACT: fixed([text, text], ([value, pattern]) => {
    const match = compile(pattern, '').exec(value);
    if (match === null) return formulaErrors.na;
    const groups = match.slice(1);
    return groups.length === 0 ? match[0] : [groups.map((group: string | undefined) => group ?? null)];
  }),
  REGEXREPLACE: fixed([text, text, text], ([value, pattern, fresh]) =>
    // RE2 writes a group as \1 or $1, and knows no other sign.
    value.replace(compile(pattern, 'g'), fresh.replace(/\\(\d)/g, '$$$1')),
  ),
};
