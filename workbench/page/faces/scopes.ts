const SCOPE = /https:\/\/www\.googleapis\.com\/auth\/([\w./-]+)/g;

/** The last parts of the scopes that a text names, such as `script.send_mail`; each once. */
export function scopesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(SCOPE)].map(([, name = '']) => name.replace(/[./]+$/, '')))];
}

/** What a text says besides its scopes. */
export function withoutScopes(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/https:\/\/www\.googleapis\.com\/auth\//.test(line))
    .join('\n')
    .trim();
}
