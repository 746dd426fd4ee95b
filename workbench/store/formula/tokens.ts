/** The pieces of a formula. Joined again, their texts are the formula: rewriting changes references and nothing else. */
export type TokenKind =
  | 'space'
  | 'number'
  | 'string'
  | 'name'
  | 'reference'
  | 'error'
  | 'operator'
  | 'comma'
  | 'semicolon'
  | 'open'
  | 'close'
  | 'openBrace'
  | 'closeBrace'
  | 'unknown';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,7}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9][0-9]{0,7}`;
const SPAN = `(?:${CELL}|${COLUMN}|${ROW}):(?:${CELL}|${COLUMN}|${ROW})`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!`;
const NOT_LONGER = String.raw`(?![\p{L}\p{N}_.(!:$])`;
const ERRORS = String.raw`#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)`;

const pieces: readonly (readonly [TokenKind, RegExp])[] = [
  ['space', /\s+/uy],
  ['string', /"(?:[^"]|"")*"/uy],
  ['error', new RegExp(`(?:${SHEET})?${ERRORS}`, 'iuy')],
  ['reference', new RegExp(`(?:${SHEET})?(?:${SPAN})${NOT_LONGER}`, 'uy')],
  // A cell may be one end of a range whose other end is a function: `A1:INDEX(…)`.
  ['reference', new RegExp(`(?:${SHEET})?${CELL}${NOT_LONGER.replace(':', '')}`, 'uy')],
  ['name', /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ['number', /(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/uy],
  ['operator', /<>|<=|>=|[-+*/^&=<>%:]/uy],
  ['comma', /,/uy],
  ['semicolon', /;/uy],
  ['open', /\(/uy],
  ['close', /\)/uy],
  ['openBrace', /\{/uy],
  ['closeBrace', /\}/uy],
];

function nextToken(text: string, at: number): Token {
  for (const [kind, piece] of pieces) {
    piece.lastIndex = at;
    const match = piece.exec(text);
    if (match !== null) return { kind, text: match[0] };
  }
  return { kind: 'unknown', text: text.slice(at, at + 1) };
}

/** Cuts a formula's body (without the leading `=`) into pieces. What fits nowhere is an `unknown` of one character. */
export function tokenize(body: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < body.length; ) {
    const token = nextToken(body, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}
