/** One start tag with its attributes, decoded, and all text inside it. */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: HtmlElement | null;
  text: string;
}

const VOID = new Set(['meta', 'br']);
const RAW = new Set(['style']);
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function decoded(text: string): string {
  return text.replace(/&[^;\s]*;?/g, (entity) => {
    const character = ENTITIES[entity];
    if (character === undefined) throw new SyntaxError(`an ampersand that is no entity: ${entity}`);
    return character;
  });
}

function attributesOf(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  const rest = source.replace(/ ([a-z-]+)="([^"<>]*)"/g, (_all, name: string, value: string) => {
    if (attributes.has(name)) throw new SyntaxError(`the attribute ${name} stands twice`);
    attributes.set(name, decoded(value));
    return '';
  });
  if (rest.trim() !== '') throw new SyntaxError(`not an attribute: ${rest}`);
  return attributes;
}

/**
 * Reads HTML as strictly as XML: every tag closed in order, every attribute quoted, every special character escaped.
 * Answers the elements in the order of their start tags. @throws SyntaxError
 */
export function strictHtml(html: string): HtmlElement[] {
  const elements: HtmlElement[] = [];
  const open: HtmlElement[] = [];
  const addText = (text: string): void => {
    for (const element of open) element.text += text;
  };
  const body = html.replace(/^<!doctype html>\n/, '');
  const tokens = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>|([^<>]+)|([<>])/g;
  for (const [, slash, tag, attributes = '', text, stray] of body.matchAll(tokens)) {
    if (stray !== undefined) throw new SyntaxError(`a stray ${stray}`);
    if (tag === undefined) {
      addText(RAW.has(open.at(-1)?.tag ?? '') ? (text ?? '') : decoded(text ?? ''));
    } else if (slash === '/') {
      const closed = open.pop();
      if (closed?.tag !== tag) throw new SyntaxError(`</${tag}> closes ${closed?.tag ?? 'nothing'}`);
    } else {
      const element = { tag, attributes: attributesOf(attributes), parent: open.at(-1) ?? null, text: '' };
      elements.push(element);
      if (!VOID.has(tag)) open.push(element);
    }
  }
  if (open.length > 0) throw new SyntaxError(`never closed: ${open.map(({ tag }) => tag).join(', ')}`);
  return elements;
}
