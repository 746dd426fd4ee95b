import { describe, expect, it } from '@jest/globals';
import { ServiceError } from '../../workbench/store/serviceError';
import { Session } from '../../workbench/store/session';
import { createWorld } from '../../workbench/store/world';

const session = () => new Session(createWorld(), { kind: 'editor', effectiveUser: 'ann@example.com' });

describe('writes are buffered (PLATFORM 4.18)', () => {
  it('they happen in order when something settles them, and once', () => {
    const done: number[] = [];
    const writer = session();
    writer.write(() => done.push(1));
    writer.write(() => done.push(2));
    expect(done).toEqual([]);
    writer.settle();
    writer.settle();
    expect(done).toEqual([1, 2]);
  });

  it('a bad one throws at the later call and takes those behind it with it', () => {
    const done: number[] = [];
    const writer = session();
    writer.write(() => done.push(1));
    writer.write(() => {
      throw new ServiceError('refused');
    });
    writer.write(() => done.push(3));
    expect(() => writer.settle()).toThrow('refused');
    writer.settle();
    expect(done).toEqual([1]);
  });

  it('an execution that is killed loses them', () => {
    const done: number[] = [];
    const writer = session();
    writer.write(() => done.push(1));
    expect(() => writer.end('Killed')).toThrow('Killed');
    writer.settle();
    expect(done).toEqual([]);
  });
});
