import type { Operations } from '../operation';
import { ServiceError } from '../serviceError';
import type { Session } from '../session';

/** Takes the name with and without `.html`; both are in use, in Google's own samples too. */
function file(session: Session, name: string): string {
  const { htmlFiles } = session;
  const found = [name, name.replace(/\.html$/i, '')].find((key) => Object.hasOwn(htmlFiles, key));
  const text = found === undefined ? undefined : htmlFiles[found];
  if (text === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
  return text;
}

/** A browser of these days; which one it is makes no difference here. */
const BROWSER =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';

export const htmlOperations = {
  'html.file': file,
  /** Only where somebody sits before a browser. */
  'html.userAgent': (session: Session): string | null =>
    session.ui || session.kind === 'webapp' ? BROWSER : null,
} satisfies Operations;
