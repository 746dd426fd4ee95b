import type { FrameMessage, FrameTarget } from './messages';

const FORM = 'application/x-www-form-urlencoded';

type Tell = (message: FrameMessage) => void;

/** Where the page itself says that its links lead; else the whole window, as Google's guide has pages say. */
function usualTarget(): string {
  return document.querySelector('base[target]')?.getAttribute('target') ?? '_top';
}

function targetOf(named: string | null): FrameTarget {
  const target = named === null || named === '' ? usualTarget() : named;
  return target === '_top' || target === '_parent' || target === '_self' ? '_top' : '_blank';
}

/** Addresses that the frame deals with by itself: scripts of its own, and what it has made. */
const OWN = /^\s*(?:javascript|blob|data|about):/i;

/** The element that `#…` names; a sign that is not encoded well stands for itself. */
function placeWithin(name: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(name));
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return document.getElementById(name);
  }
}

function follow(event: MouseEvent, tell: Tell): void {
  if (event.defaultPrevented || !(event.target instanceof Element)) return;
  const link = event.target.closest('a[href], area[href]');
  const url = link?.getAttribute('href')?.trim() ?? '';
  if (link === null || OWN.test(url) || link.hasAttribute('download')) return;
  event.preventDefault();
  if (url.startsWith('#')) placeWithin(url.slice(1))?.scrollIntoView();
  else tell({ kind: 'navigate', url, target: targetOf(link.getAttribute('target')) });
}

function textFields(form: HTMLFormElement, submitter: HTMLElement | null): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) {
    fields.append(name, typeof value === 'string' ? value : value.name);
  }
  return fields;
}

function sendForm(form: HTMLFormElement, submitter: HTMLElement | null, tell: Tell): void {
  const setting = (own: string, name: string): string =>
    submitter?.getAttribute(own) ?? form.getAttribute(name) ?? '';
  const url = setting('formaction', 'action').trim();
  const target = targetOf(setting('formtarget', 'target'));
  const fields = textFields(form, submitter).toString();
  if (setting('formmethod', 'method').toLowerCase() === 'post') {
    tell({ kind: 'submit', url, body: fields, type: FORM, target });
    return;
  }
  const [address = ''] = url.split(/[?#]/);
  tell({ kind: 'navigate', url: `${address}?${fields}`, target });
}

/**
 * Links, forms and new windows lead out of the sandbox, which the frame may not do: the window is told, and opens what
 * it knows (the web app, the sheet). What the page has prevented by itself stays prevented.
 */
export function watchLeaving(tell: Tell): void {
  window.addEventListener('click', (event) => follow(event, tell));
  window.addEventListener('submit', (event) => {
    if (event.defaultPrevented || !(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    sendForm(event.target, event.submitter, tell);
  });
  HTMLFormElement.prototype.submit = function (this: HTMLFormElement): void {
    sendForm(this, null, tell);
  };
  window.open = (url, target) => {
    tell({ kind: 'navigate', url: String(url ?? ''), target: targetOf(target ?? '_blank') });
    return null;
  };
}
