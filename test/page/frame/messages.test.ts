import { describe, expect, it } from '@jest/globals';
import { readFrameMessage } from '../../../workbench/page/frame/messages';

describe("a frame's message, which the script's page may have forged", () => {
  const location = { parameter: { a: '1' }, parameters: { a: ['1'] }, hash: '' };

  it.each([
    { kind: 'call', id: 1, function: 'f', args: [1] },
    { kind: 'close' },
    { kind: 'focusEditor' },
    { kind: 'resize', width: 300 },
    { kind: 'resize', width: 300, height: 20.5 },
    { kind: 'history', action: 'push', state: null, location },
    { kind: 'navigate', url: '/a', target: '_top' },
    { kind: 'submit', url: '', body: 'a=1', type: 'text/plain', target: '_blank' },
  ])('is taken as it is where it is whole: %j', (message) => {
    expect(readFrameMessage({ ...message, more: 'is left out' })).toEqual(message);
  });

  it.each([
    null,
    'close',
    [],
    { kind: 'steal' },
    { kind: 'call', id: '1', function: 'f', args: [] },
    { kind: 'call', id: 1, function: 'f', args: {} },
    { kind: 'resize' },
    { kind: 'resize', width: -1 },
    { kind: 'resize', height: Infinity },
    { kind: 'history', action: 'back', state: null, location },
    { kind: 'history', action: 'push', state: null, location: { ...location, parameters: { a: '1' } } },
    { kind: 'history', action: 'push', state: null, location: { ...location, parameter: { a: 1 } } },
    { kind: 'navigate', url: '/a', target: '_self' },
    { kind: 'submit', url: '/a', body: null, type: '', target: '_top' },
  ])('is nothing where a part is missing or wrong: %j', (message) => {
    expect(readFrameMessage(message)).toBeNull();
  });
});
