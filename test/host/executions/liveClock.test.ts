import { describe, expect, it } from '@jest/globals';
import { createLiveClock, createStillClock } from '../../../workbench/host/executions/liveClock';

function clockAt(start: number) {
  const world = { now: start };
  const real = { now: 1_000_000 };
  const jumps: number[] = [];
  const clock = createLiveClock(
    world,
    (milliseconds) => jumps.push(milliseconds),
    () => real.now,
  );
  return { world, real, jumps, clock };
}

describe('the live clock', () => {
  it('goes on from where the world stands, at the pace of the real one', () => {
    const { world, real, jumps, clock } = clockAt(500);
    real.now += 250;
    expect([clock.tick(), world.now, jumps]).toEqual([750, 750, []]);
  });

  it('is moved on by whoever sets the world’s, and says by how much', () => {
    const { world, real, jumps, clock } = clockAt(500);
    real.now += 100;
    clock.tick();
    world.now += 86_400_000;
    expect([clock.tick(), jumps]).toEqual([86_401_000 - 400, [86_400_000]]);
    real.now += 1;
    expect(clock.tick()).toBe(86_400_601);
    clock.moveTo(90_000_000);
    expect([world.now, jumps.length]).toEqual([90_000_000, 2]);
  });

  it('never goes back, also where the real one is put back', () => {
    const { world, real, clock } = clockAt(500);
    real.now -= 10_000;
    expect(clock.tick()).toBe(500);
    clock.moveTo(100);
    expect(world.now).toBe(500);
    real.now += 5;
    expect(clock.tick()).toBe(505);
  });
});

describe('the still clock', () => {
  it('moves only by hand', () => {
    const world = { now: 10 };
    const jumps: number[] = [];
    const clock = createStillClock(world, (milliseconds) => jumps.push(milliseconds));
    clock.moveTo(25);
    expect([clock.tick(), jumps]).toEqual([25, [15]]);
  });
});
