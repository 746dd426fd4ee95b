import type { Kind } from '../../domain/table/column';
import type { Look, Writers } from '../../domain/table/table';

/** What a look does to a cell; null leaves it as it is. */
export interface LookStyle {
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean;
}

/** Light backgrounds under dark text: every pair has a contrast above 7 : 1. */
export function lookStyle(look: Look): LookStyle {
  switch (look) {
    case 'overdue':
      return { background: '#f9d7d5', fontColor: '#5f1410', bold: false };
    case 'due soon':
      return { background: '#fff2c9', fontColor: '#4d3b00', bold: false };
    case 'planned':
      return { background: '#d9e7fd', fontColor: '#10305f', bold: false };
    case 'important':
      return { background: null, fontColor: null, bold: true };
    case 'at risk':
      return { background: '#ffe0b8', fontColor: '#5a3300', bold: false };
    case 'problem':
      return { background: '#f4c7c3', fontColor: '#5f1410', bold: true };
    case 'done':
      return { background: null, fontColor: '#5f6368', bold: false };
  }
}

export const CAPTION_BACKGROUND = '#e8eaed';

export function tabColor(writers: Writers): string {
  switch (writers) {
    case 'everyone':
      return '#1a73e8';
    case 'admins':
      return '#f9ab00';
    case 'program':
      return '#9aa0a6';
  }
}

/** Of the column that shows whom or what a row is about: names of companies are long. Pixels. */
export const TITLE_WIDTH = 220;

/** Width of a column in pixels. */
export function columnWidth(kind: Kind): number {
  switch (kind) {
    case 'id':
    case 'ref id':
    case 'ref ids':
    case 'number':
    case 'percent':
    case 'yes/no':
      return 90;
    case 'day':
    case 'money':
    case 'choice':
      return 110;
    case 'phone':
    case 'moment':
      return 140;
    case 'text':
    case 'email':
    case 'url':
    case 'person':
    case 'tags':
      return 170;
    case 'people':
      return 200;
    case 'long text':
      return 320;
  }
}
