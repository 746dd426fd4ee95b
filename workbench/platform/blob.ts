import { notImplemented } from './exception';
import { service } from './service';
import { signed, unsigned, utf8Decode, utf8Encode } from './utilities/bytes';

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function checkCharset(charset: string): void {
  if (!/^(?:utf-?8|us-ascii)$/i.test(charset)) throw notImplemented(`The charset ${charset}`);
}

/** Bytes with a name and a type. */
export class Blob {
  #bytes: Uint8Array;
  #type: string | null;
  #name: string | null;

  constructor(data: string | readonly number[], type: string | null, name: string | null) {
    this.#bytes = typeof data === 'string' ? utf8Encode(data) : unsigned(data);
    this.#type = type;
    this.#name = name;
  }

  copyBlob(): Blob {
    return new Blob(signed(this.#bytes), this.#type, this.#name);
  }

  getAs(contentType: string): Blob {
    if (contentType !== this.#type)
      throw notImplemented(`Blob.getAs from ${String(this.#type)} to ${contentType}`);
    return this.copyBlob();
  }

  getBlob(): this {
    return this;
  }

  getBytes(): number[] {
    return signed(this.#bytes);
  }

  getContentType(): string | null {
    return this.#type;
  }

  getDataAsString(charset = 'UTF-8'): string {
    checkCharset(charset);
    return utf8Decode(this.#bytes);
  }

  getName(): string | null {
    return this.#name;
  }

  isGoogleType(): boolean {
    return false;
  }

  setBytes(data: readonly number[]): this {
    this.#bytes = unsigned(data);
    return this;
  }

  setContentType(type: string | null): this {
    this.#type = type;
    return this;
  }

  setContentTypeFromExtension(): this {
    const extension = /\.([^.]+)$/.exec(this.#name ?? '')?.[1]?.toLowerCase() ?? '';
    this.#type = TYPES[extension] ?? null;
    return this;
  }

  setDataFromString(text: string, charset = 'UTF-8'): this {
    checkCharset(charset);
    this.#bytes = utf8Encode(text);
    return this;
  }

  setName(name: string): this {
    this.#name = name;
    return this;
  }
}

service('Blob', Blob);
