/** Whether the text holds `*`, `?` or the `~` that makes them plain. */
export function hasWildcards(text: string): boolean {
  return /[*?~]/.test(text);
}

/** The text with its wildcards as the source of a regular expression. */
export function wildcardSource(text: string): string {
  return text.replace(
    /~([*?~])|([*?])|([\\^$.|+()[\]{}~/])/g,
    (_all, literal: string | undefined, wild: string | undefined, other: string | undefined) => {
      if (wild !== undefined) return wild === '*' ? '.*' : '.';
      const plain = literal ?? other ?? '';
      return plain === '~' ? plain : `\\${plain}`;
    },
  );
}

/** `a*`, `?b`, `~*` over a whole cell, without regard to capitals; null for a text without wildcards. */
export function wildcardPattern(text: string): RegExp | null {
  return hasWildcards(text) ? new RegExp(`^${wildcardSource(text)}$`, 'isu') : null;
}
