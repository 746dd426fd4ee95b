import type { Answer, Bridge } from '../platform/bridge';
import { carryOut } from './carryOut';
import type { Operations } from './operation';
import type { Session } from './session';
import { payNow } from './wait';
import type { Reply } from './wait';

/** The direct bridge: carries the operation out at once; what it waits for is paid on the virtual clock. */
export function createBridge(session: Session, operations: Operations): Bridge {
  return (name, args): Answer => {
    const steps = carryOut(session, operations, name, args);
    let step = steps.next();
    while (step.done !== true) {
      let reply: Reply;
      try {
        reply = payNow(session, step.value);
      } catch (error) {
        // The limit came first, or the person's answer could not be had: the operation is told where it waits.
        step = steps.throw(error);
        continue;
      }
      step = steps.next(reply);
    }
    return step.value;
  };
}
