/** A template's parts: text as it stands, and what stands between the brackets of scriptlets. */
interface Part {
  readonly kind: 'text' | 'run' | 'print' | 'printRaw';
  readonly content: string;
  /** The line of the template in which it begins, from 0. */
  readonly line: number;
}

const SCRIPTLET = /<\?(!=|=)?([\s\S]*?)\?>/g;
const KINDS: Readonly<Record<string, Part['kind']>> = { '': 'run', '=': 'print', '!=': 'printRaw' };

function partsOf(template: string): Part[] {
  const parts: Part[] = [];
  let line = 0;
  const add = (kind: Part['kind'], content: string, whole: string): void => {
    if (whole !== '') parts.push({ kind, content, line });
    line += whole.split('\n').length - 1;
  };
  let end = 0;
  for (const match of template.matchAll(SCRIPTLET)) {
    const [whole, sign = '', content = ''] = match;
    const text = template.slice(end, match.index);
    add('text', text, text);
    add(KINDS[sign] ?? 'run', content, whole);
    end = match.index + whole.length;
  }
  add('text', template.slice(end), template.slice(end));
  return parts;
}

function literal(text: string): string {
  const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\\': '\\\\', "'": "\\'" };
  const body = text
    .replace(/[\n\r\\']/g, (letter) => escapes[letter] ?? letter)
    .replace(/[\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`);
  return `'${body}'`;
}

/** Each part is a statement that ends its line, so that a scriptlet may end in a comment. */
function statement({ kind, content }: Part): string {
  switch (kind) {
    case 'text':
      return `output._ = ${literal(content)};`;
    case 'run':
      return content;
    case 'print':
      return `output._$ = ${content}\n;`;
    case 'printRaw':
      return `output._ = ${content}\n;`;
  }
}

/**
 * The JavaScript that a template comes to: evaluated, it is an HtmlOutput. It writes to `output`, raw by `_` and escaped
 * by `_$`, as the code does that Google's guide shows
 * (https://developers.google.com/apps-script/guides/html/templates#debug-templates).
 */
export function templateCode(template: string, withComments: boolean): string {
  const lines = template.split('\n');
  let commented = 0;
  const code: string[] = [];
  for (const part of partsOf(template)) {
    for (; withComments && commented <= part.line; commented += 1) {
      code.push(`// ${(lines[commented] ?? '').replace(/[\r\u2028\u2029]/g, ' ')}`);
    }
    code.push(statement(part));
  }
  for (; withComments && commented < lines.length; commented += 1) code.push(`// ${lines[commented] ?? ''}`);
  return [
    '(function() { var output = HtmlService.initTemplate();',
    ...code,
    '/* End of user code */',
    'return output.$out;',
    '})();',
  ].join('\n');
}
