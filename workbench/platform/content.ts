import { attachEnums, enumValue } from './enums';
import type { EnumValue } from './enums';
import { provideServed } from './served';
import { service } from './service';

/** What each member of the enumeration is called in a browser. */
const MIME_TYPES: Readonly<Record<string, string>> = {
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'application/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/vcard',
  XML: 'application/xml',
};

const mime = (name: string): EnumValue => enumValue('ContentService.MimeType', name);

/** Text that a web app serves. */
class TextOutput {
  #content: string;
  #type = mime('TEXT');
  #fileName: string | null = null;

  static {
    provideServed((value) => {
      if (!(value instanceof TextOutput)) return null;
      const type = MIME_TYPES[value.#type.name()] ?? 'text/plain';
      return { kind: 'text', mime: type, content: value.#content, fileName: value.#fileName };
    });
  }

  constructor(content: string) {
    this.#content = content;
  }

  append(addedContent: string): this {
    this.#content += addedContent;
    return this;
  }

  clear(): this {
    this.#content = '';
    return this;
  }

  getContent(): string {
    return this.#content;
  }

  setContent(content: string): this {
    this.#content = content;
    return this;
  }

  getMimeType(): EnumValue {
    return this.#type;
  }

  setMimeType(mimeType: EnumValue): this {
    this.#type = mimeType;
    return this;
  }

  /** The browser keeps it as a file instead of showing it. */
  downloadAsFile(filename: string): this {
    this.#fileName = filename;
    return this;
  }

  getFileName(): string | null {
    return this.#fileName;
  }
}

service('ContentService.TextOutput', TextOutput);

class ContentServiceClass {
  createTextOutput(content = ''): TextOutput {
    return new TextOutput(content);
  }
}

service('ContentService', ContentServiceClass);

export const ContentService = new ContentServiceClass();
attachEnums('ContentService', ContentService);
