import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SWITCHES, SWITCH_POSITIONS } from '../../workbench/store/switches';
import { createWorld } from '../../workbench/store/world';

describe('the switches of open facts', () => {
  it('each have a default and at least one other position', () => {
    const positions = Object.entries(SWITCH_POSITIONS);
    expect(positions.map(([name]) => name).sort()).toEqual(Object.keys(DEFAULT_SWITCHES).sort());
    for (const [, values] of positions) expect(new Set(values).size).toBeGreaterThan(1);
    expect(Object.fromEntries(positions.map(([name, values]) => [name, values[0]]))).toEqual(
      DEFAULT_SWITCHES,
    );
  });

  it('are set one by one', () => {
    expect(createWorld({ switches: { plusSign: 'text' } }).switches).toEqual({
      ...DEFAULT_SWITCHES,
      plusSign: 'text',
    });
  });
});
