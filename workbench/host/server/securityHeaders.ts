import type { OutgoingHttpHeaders } from 'node:http';

const PAGE_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'self'",
];

/**
 * What the page and the web app's shell may load: from this server and nowhere else; nobody may frame them.
 * @param own the server's origin; not every browser takes a socket to it for part of 'self'
 */
export function pagePolicy(own: string): string {
  return [...PAGE_POLICY, `connect-src 'self' ${own.replace(/^http/, 'ws')}`].join('; ');
}

/** Answers that are no documents load nothing and are shown in nothing. */
const NOTHING_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** On every answer, refusals included. There is no header here that lets another origin in, and there must be none. */
export function securityHeaders(policy: string = NOTHING_POLICY): OutgoingHttpHeaders {
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
