const badge =
  'display:inline-block;margin:0 2px 2px 0;padding:1px 8px;border-radius:8px;font-size:14px;line-height:22px;';

/**
 * How each element of a mail looks. `light` stands on the element itself, since some programs drop style sheets;
 * `dark` goes into the style sheet, for those that ask for dark colours. Programs that turn light colours round by
 * themselves find a ground beneath every text. All colours keep to a contrast of 4.5:1 (WCAG 2.2, 1.4.3).
 */
const looks = {
  page: {
    light: 'margin:0;padding:0;background:#edf1ef;color:#1d2a26',
    dark: 'background:#0f1513;color:#e4ebe8',
  },
  card: {
    light:
      'padding:24px 20px;border-top:4px solid #0a5c4e;border-radius:12px;background:#ffffff;color:#1d2a26;overflow-wrap:anywhere',
    dark: 'border-color:#86d9c6;background:#1a2220;color:#e4ebe8',
  },
  brand: { light: 'margin:0 0 12px;font-size:14px;color:#52605a', dark: 'color:#a8b6b0' },
  headline: {
    light: 'margin:0 0 8px;font-size:26px;line-height:32px;color:#12201c',
    dark: 'color:#ffffff',
  },
  text: { light: 'margin:0 0 8px', dark: '' },
  notice: {
    light: 'margin:0 0 20px;padding:12px 16px;border-radius:8px;background:#fcefcf;color:#5c3a00',
    dark: 'background:#4a3509;color:#ffdf9e',
  },
  note: {
    light: 'margin:24px 0 0;padding:12px 16px 4px;border-radius:8px;background:#edf1ef;color:#1d2a26',
    dark: 'background:#2a3632;color:#e4ebe8',
  },
  title: {
    light: 'margin:28px 0 8px;font-size:18px;line-height:24px;color:#12201c',
    dark: 'color:#ffffff',
  },
  list: { light: 'margin:0;padding:0;list-style:none', dark: '' },
  item: { light: 'margin:0;padding:10px 0;border-top:1px solid #dce4e0', dark: 'border-color:#3a4843' },
  // Marks of direction in a name turn nothing beside it.
  name: { light: 'font-weight:600;color:#12201c;unicode-bidi:isolate', dark: 'color:#ffffff' },
  link: {
    light: 'font-weight:600;color:#0a5c4e;text-underline-offset:3px;unicode-bidi:isolate',
    dark: 'color:#86d9c6',
  },
  detail: { light: 'font-size:14px;line-height:21px;color:#52605a', dark: 'color:#a8b6b0' },
  late: { light: `${badge}background:#fbe4e1;color:#8a1f17`, dark: 'background:#57201b;color:#ffd2cc' },
  soon: { light: `${badge}background:#fcefcf;color:#5c3a00`, dark: 'background:#4a3509;color:#ffdf9e' },
  more: { light: 'margin:12px 0 0', dark: '' },
  button: {
    light:
      'display:inline-block;margin:28px 0 4px;padding:12px 24px;border-radius:8px;background:#0a5c4e;color:#ffffff;font-weight:600;text-decoration:none',
    dark: 'background:#86d9c6;color:#06231c',
  },
  footer: {
    light: 'margin:16px 20px 0;font-size:13px;line-height:20px;color:#52605a',
    dark: 'color:#a8b6b0',
  },
} as const;

export type Look = keyof typeof looks;

/** The attributes that give an element its look. */
export function looking(look: Look): string {
  return ` class="${look}" style="${looks[look].light}"`;
}

/** The style sheet for dark colours; what stands on an element would win without `!important`. */
export function darkStyles(): string {
  return Object.entries(looks)
    .filter(([, { dark }]) => dark !== '')
    .map(([name, { dark }]) => `.${name}{${dark.replace(/;/g, '!important;')}!important}`)
    .join('');
}
