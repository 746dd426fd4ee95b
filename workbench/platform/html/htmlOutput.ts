import { Blob } from '../blob';
import type { EnumValue } from '../enums';
import { Exception, notImplemented } from '../exception';
import { provideServed } from '../served';
import type { MetaTag } from '../served';
import { service } from '../service';
import { textOf } from '../textOf';
import { escapeFor } from './escape';
import { HtmlTracker } from './htmlPlace';

/** All others are refused. https://developers.google.com/apps-script/reference/html/html-output#addMetaTag(String,String) */
const META_TAGS = [
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

class HtmlOutputMetaTag {
  readonly #tag: MetaTag;

  constructor(tag: MetaTag) {
    this.#tag = tag;
  }

  getName(): string {
    return this.#tag.name;
  }

  getContent(): string {
    return this.#tag.content;
  }
}

service('HtmlService.HtmlOutputMetaTag', HtmlOutputMetaTag);

/** What the page is, apart from how it got there. */
export interface PageFacts {
  readonly html: string;
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** Templates write into an output, so their file stands behind this one and leaves its maker here. */
let makeTemplate: ((source: () => string) => object) | null = null;

export function provideTemplates(make: (source: () => string) => object): void {
  makeTemplate = make;
}

let facts: (output: HtmlOutput) => PageFacts;
let appendEscaped: (output: HtmlOutput, value: unknown) => void;
let appendRaw: (output: HtmlOutput, text: string) => void;

/** A page under way. Templates are evaluated into one as well. */
export class HtmlOutput {
  #html = '';
  /** Knows the place behind the last letter; made when something is first to be escaped. */
  #tracker: HtmlTracker | null = null;
  #title = '';
  #faviconUrl: string | null = null;
  #width: number | null = null;
  #height: number | null = null;
  #metaTags: MetaTag[] = [];
  #xFrame = 'DEFAULT';

  static {
    facts = (output) => ({
      html: output.#html,
      title: output.#title,
      width: output.#width,
      height: output.#height,
    });
    appendRaw = (output, text) => {
      output.#html += text;
      output.#tracker?.feed(text);
    };
    appendEscaped = (output, value) => {
      if (output.#tracker === null) {
        output.#tracker = new HtmlTracker();
        output.#tracker.feed(output.#html);
      }
      appendRaw(output, escapeFor(output.#tracker.place(), value));
    };
    provideServed((value) => {
      if (!(value instanceof HtmlOutput)) return null;
      return {
        kind: 'html',
        html: value.#html,
        title: value.#title,
        faviconUrl: value.#faviconUrl,
        metaTags: value.#metaTags,
        xFrame: value.#xFrame,
      };
    });
  }

  constructor(html: string) {
    this.#html = html;
  }

  append(addedContent: string): this {
    appendRaw(this, addedContent);
    return this;
  }

  /** Escaped for the place behind what is there already. */
  appendUntrusted(addedContent: string): this {
    appendEscaped(this, addedContent);
    return this;
  }

  /** What is appended later is part of the template, too. */
  asTemplate(): object {
    if (makeTemplate === null) throw new Error('The class HtmlTemplate is not loaded.');
    return makeTemplate(() => this.#html);
  }

  clear(): this {
    return this.setContent('');
  }

  getContent(): string {
    return this.#html;
  }

  setContent(content: string): this {
    this.#html = content;
    this.#tracker = null;
    return this;
  }

  getBlob(): Blob {
    return new Blob(this.#html, 'text/html', null);
  }

  getAs(contentType: string): Blob {
    if (contentType !== 'text/html') throw notImplemented(`HtmlOutput.getAs to ${contentType}`);
    return this.getBlob();
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): this {
    this.#title = title;
    return this;
  }

  getFaviconUrl(): string | null {
    return this.#faviconUrl;
  }

  setFaviconUrl(iconUrl: string): this {
    this.#faviconUrl = iconUrl;
    return this;
  }

  getWidth(): number | null {
    return this.#width;
  }

  setWidth(width: number | null): this {
    this.#width = width;
    return this;
  }

  getHeight(): number | null {
    return this.#height;
  }

  setHeight(height: number | null): this {
    this.#height = height;
    return this;
  }

  addMetaTag(name: string, content: string): this {
    if (!META_TAGS.includes(name)) {
      throw new Exception('The meta tag you specified is not allowed in this context.');
    }
    this.#metaTags.push({ name, content });
    return this;
  }

  getMetaTags(): HtmlOutputMetaTag[] {
    return this.#metaTags.map((tag) => new HtmlOutputMetaTag(tag));
  }

  /** Without effect for years: every page is in a sandboxed frame. */
  setSandboxMode(): this {
    return this;
  }

  setXFrameOptionsMode(mode: EnumValue): this {
    this.#xFrame = mode.name();
    return this;
  }
}

service('HtmlService.HtmlOutput', HtmlOutput);

export function pageFacts(output: HtmlOutput): PageFacts {
  return facts(output);
}

/** What the code of a template writes to: `_` takes markup, `_$` takes what is to be escaped. */
export function createTemplateOutput(): object {
  const output = new HtmlOutput('');
  return {
    set _(value: unknown) {
      appendRaw(output, value === null || value === undefined ? String(value) : textOf(value));
    },
    set _$(value: unknown) {
      appendEscaped(output, value);
    },
    get $out() {
      return output;
    },
  };
}
