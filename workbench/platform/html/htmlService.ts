import type { Blob } from '../blob';
import { call } from '../call';
import { attachEnums } from '../enums';
import { service } from '../service';
import { createTemplateOutput, HtmlOutput } from './htmlOutput';
import { HtmlTemplate } from './htmlTemplate';

interface BlobSource {
  getBlob: () => Blob;
}

function textOfSource(source: string | BlobSource): string {
  return typeof source === 'string' ? source : source.getBlob().getDataAsString();
}

class HtmlServiceClass {
  createHtmlOutput(source: string | BlobSource = ''): HtmlOutput {
    return new HtmlOutput(textOfSource(source));
  }

  createHtmlOutputFromFile(filename: string): HtmlOutput {
    return new HtmlOutput(call<string>('html.file', filename));
  }

  createTemplate(source: string | BlobSource): HtmlTemplate {
    const text = textOfSource(source);
    return new HtmlTemplate(() => text);
  }

  createTemplateFromFile(filename: string): HtmlTemplate {
    const text = call<string>('html.file', filename);
    return new HtmlTemplate(() => text);
  }

  /** As the person's browser names itself; null where no browser is there. */
  getUserAgent(): string | null {
    return call<string | null>('html.userAgent');
  }
}

service('HtmlService', HtmlServiceClass);

export const HtmlService = new HtmlServiceClass();
attachEnums('HtmlService', HtmlService);
// What the code of a template begins with. It is no call of the script's author, so it is not counted as one.
Object.defineProperty(HtmlService, 'initTemplate', { value: createTemplateOutput });
