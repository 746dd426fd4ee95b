import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { SaveState } from '../../../workbench/host/live/protocol/status';
import { Saver } from '../../../workbench/host/live/saver';

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

function diskFull(): Error {
  return Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
}

/** A disk that can be full. */
function savingTo(disk: { full: boolean; saved: number }) {
  const told: SaveState[] = [];
  const save = (): void => {
    if (disk.full) throw diskFull();
    disk.saved += 1;
  };
  return { saver: new Saver(save, (state) => told.push(state)), told };
}

describe('what changes is saved', () => {
  it('once for many changes, and is called saved only afterwards', () => {
    jest.useFakeTimers();
    const disk = { full: false, saved: 0 };
    const { saver, told } = savingTo(disk);
    for (let change = 0; change < 100; change += 1) saver.touch();
    expect([disk.saved, saver.state]).toEqual([0, { kind: 'saving' }]);
    jest.runAllTimers();
    expect([disk.saved, saver.state]).toEqual([1, { kind: 'saved' }]);
    expect(told).toEqual([{ kind: 'saving' }, { kind: 'saved' }]);
  });

  it('again and again while the disk is full, with the reason, until it is done', () => {
    jest.useFakeTimers();
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const disk = { full: true, saved: 0 };
    const { saver } = savingTo(disk);
    saver.touch();
    jest.advanceTimersByTime(1);
    expect(saver.state).toEqual({ kind: 'failed', why: 'The disk is full.' });
    saver.touch();
    jest.advanceTimersByTime(60_000);
    expect(saver.state.kind).toBe('failed');
    expect(saver.flush()).toBe(false);
    disk.full = false;
    jest.advanceTimersByTime(60_000);
    expect([disk.saved, saver.state]).toEqual([1, { kind: 'saved' }]);
  });

  it('beside other work, and again where something changed meanwhile', async () => {
    jest.useFakeTimers();
    const saves: (() => void)[] = [];
    const told: SaveState[] = [];
    const beside = (): Promise<void> => new Promise((done) => saves.push(done));
    const saver = new Saver(
      () => undefined,
      (state) => told.push(state),
      beside,
    );
    saver.touch();
    await jest.runAllTimersAsync();
    saver.touch();
    await jest.runAllTimersAsync();
    expect([saves.length, saver.state]).toEqual([1, { kind: 'saving' }]);
    saves[0]?.();
    await jest.runAllTimersAsync();
    expect([saves.length, saver.state]).toEqual([2, { kind: 'saving' }]);
    saves[1]?.();
    await jest.runAllTimersAsync();
    expect([saves.length, saver.state]).toEqual([2, { kind: 'saved' }]);
  });

  it('at once where that cannot be waited for; what was under way beside is no news then', async () => {
    jest.useFakeTimers();
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const disk = { full: false, saved: 0 };
    const fails: ((error: Error) => void)[] = [];
    const beside = (): Promise<void> => new Promise((_, fail) => fails.push(fail));
    const saver = new Saver(
      () => void (disk.saved += 1),
      () => undefined,
      beside,
    );
    saver.touch();
    await jest.runAllTimersAsync();
    expect(saver.flush()).toBe(true);
    expect([disk.saved, saver.state]).toEqual([1, { kind: 'saved' }]);
    fails[0]?.(diskFull());
    await jest.runAllTimersAsync();
    expect(saver.state).toEqual({ kind: 'saved' });
    saver.touch();
    await jest.runAllTimersAsync();
    fails[1]?.(diskFull());
    await jest.advanceTimersByTimeAsync(1);
    expect(saver.state).toEqual({ kind: 'failed', why: 'The disk is full.' });
  });

  it('later, where more is about to change, though it is said at once that it is not saved', () => {
    jest.useFakeTimers();
    const disk = { full: false, saved: 0 };
    const { saver } = savingTo(disk);
    for (let night = 0; night < 9; night += 1) {
      saver.touch(500);
      jest.advanceTimersByTime(10);
    }
    expect([disk.saved, saver.state]).toEqual([0, { kind: 'saving' }]);
    jest.advanceTimersByTime(500);
    expect([disk.saved, saver.state]).toEqual([1, { kind: 'saved' }]);
  });

  it('at once when the program ends, and no more after that', () => {
    jest.useFakeTimers();
    const disk = { full: false, saved: 0 };
    const { saver } = savingTo(disk);
    saver.touch();
    expect(saver.flush()).toBe(true);
    saver.stop();
    saver.touch();
    jest.runAllTimers();
    expect(disk.saved).toBe(1);
  });
});
