import { describe, expect, it } from '@jest/globals';
import { worldFromSaved, worldToSaved } from '../../../workbench/host/keeping/savedWorld';
import { createWorld } from '../../../workbench/store/world';

function savedWithout(part: string): unknown {
  const saved: Record<string, unknown> = JSON.parse(
    JSON.stringify(worldToSaved(createWorld({ owner: 'boss@example.com' }))),
  ) as Record<string, unknown>; // JSON of an object
  Reflect.deleteProperty(saved, part);
  return saved;
}

describe('a world that an older version has saved', () => {
  it('has its web app deployed by its own owner', () => {
    expect(worldFromSaved(savedWithout('webApp')).webApp).toEqual({
      executeAs: 'USER_ACCESSING',
      access: 'ANYONE',
      deployer: 'boss@example.com',
    });
  });

  it('keeps how its web app is deployed', () => {
    const world = createWorld({ webApp: { executeAs: 'USER_DEPLOYING', access: 'DOMAIN' } });
    const saved: unknown = JSON.parse(JSON.stringify(worldToSaved(world)));
    expect(worldFromSaved(saved).webApp).toEqual(world.webApp);
  });
});
