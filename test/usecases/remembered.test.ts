import { describe, expect, it } from '@jest/globals';
import { recall, remember } from '../../src/usecases/remembered';
import { MemoryOfTexts } from '../support/memoryOfTexts';

describe('what is remembered', () => {
  it('comes back as it was', () => {
    const memory = new MemoryOfTexts();
    remember(memory, 'problems', ['a', 'b']);
    expect(recall(memory, 'problems')).toEqual(['a', 'b']);
    expect(recall(memory, 'night')).toBeNull();
    expect(memory.unread).toEqual([]);
  });

  it('counts as forgotten where it was cut off, and the log is told', () => {
    const memory = new MemoryOfTexts();
    memory.set('problems', '["a","b');
    expect(recall(memory, 'problems')).toBeNull();
    expect(memory.unread).toEqual(['problems']);
  });
});
