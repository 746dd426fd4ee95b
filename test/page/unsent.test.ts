import { beforeEach, describe, expect, it } from '@jest/globals';
import { CallFailed, type Client } from '../../workbench/page/client';
import { watchUnsent } from '../../workbench/page/state/unsent';

/** What the browser keeps for a window while its page is loaded again. */
let kept: string | null = null;
const memory = { recall: () => kept, remember: (text: string | null) => void (kept = text) };

beforeEach(() => {
  kept = null;
});

function clientThatFails(unreached: boolean): Client {
  return {
    window: 'w',
    call: () => Promise.reject(new CallFailed('No.', '', unreached)),
    listen: () => () => undefined,
    onConnection: () => () => undefined,
  };
}

async function type({ client }: ReturnType<typeof watchUnsent>, text: string): Promise<void> {
  const edit = { kind: 'type', row: 1, col: 1, text } as const;
  await expect(client.call('edit', { window: 'w', sheetId: 0, shape: 1, edit })).rejects.toThrow('No.');
}

describe('what was typed while the server was away', () => {
  it('is told once by the page that is loaded when it is back', async () => {
    const before = watchUnsent(clientThatFails(true), memory);
    await type(before, 'one');
    await type(before, 'two');
    before.keep();
    expect(before.take()).toBeNull();
    const after = watchUnsent(clientThatFails(true), memory);
    expect(after.take()).toBe('one · two');
    expect(after.take()).toBeNull();
  });

  it('is forgotten where the same page goes on, which has told it on the spot', async () => {
    const unsent = watchUnsent(clientThatFails(true), memory);
    await type(unsent, 'one');
    expect(unsent.take()).toBeNull();
    unsent.keep();
    expect(watchUnsent(clientThatFails(true), memory).take()).toBeNull();
  });

  it('is not what the server refused', async () => {
    const unsent = watchUnsent(clientThatFails(false), memory);
    await type(unsent, 'one');
    unsent.keep();
    expect(kept).toBeNull();
  });
});
