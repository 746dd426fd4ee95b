import { Exception } from '../exception';
import { asScript, service } from '../service';
import { HtmlOutput, provideTemplates } from './htmlOutput';
import { templateCode } from './templateCode';

const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

type Build = (...variables: unknown[]) => unknown;

/** A page with scriptlets in it. Whatever a script sets on it is a variable in them. */
export class HtmlTemplate {
  readonly #source: () => string;

  constructor(source: () => string) {
    this.#source = source;
  }

  evaluate(): HtmlOutput {
    const variables = Object.entries(this).filter(([name]) => NAME.test(name));
    const code = `return ${templateCode(this.#source(), false)}`;
    // A function made of text sees the script's globals and nothing of the platform. It takes and gives anything.
    const build = Reflect.construct(Function, [...variables.map(([name]) => name), code]) as Build;
    const values: unknown[] = variables.map(([, value]): unknown => value);
    const output = asScript(() => build(...values));
    if (!(output instanceof HtmlOutput)) throw new Exception('The template did not come to its end.');
    return output;
  }

  getCode(): string {
    return templateCode(this.#source(), false);
  }

  getCodeWithComments(): string {
    return templateCode(this.#source(), true);
  }

  getRawContent(): string {
    return this.#source();
  }
}

service('HtmlService.HtmlTemplate', HtmlTemplate);
provideTemplates((source) => new HtmlTemplate(source));
