import type { FrameLocation } from '../../page/frame/messages';
import type { Served } from '../../platform/served';
import { mayVisit, sameDomain } from '../../store/webApp';
import type { World } from '../../store/world';
import type { Execution, RunOptions } from '../execution';
import { locationOf, webAppEvent } from './webAppEvent';

export interface WebAppRequest {
  readonly method: 'GET' | 'POST';
  /** What stands behind `?`, without it; `''` for none. */
  readonly query: string;
  /** What stands behind `/exec/`; absent where nothing does. */
  readonly pathInfo?: string;
  /** Of a POST. */
  readonly body?: string;
  /** Of a POST. Default: a form's, `application/x-www-form-urlencoded`. */
  readonly contentType?: string;
  /** Who opens it, by e-mail address; `''` where nobody is signed in. */
  readonly visitor: string;
}

/** What the visitor's browser gets. */
export type WebAppResponse = Served | { readonly kind: 'error'; readonly message: string };

/** A visit either ends at the door, or is to be run as `options` say and answered with what `answer` makes of it. */
export type WebAppVisit =
  | { readonly kind: 'refused'; readonly response: WebAppResponse }
  | {
      readonly kind: 'run';
      readonly options: RunOptions;
      readonly answer: (execution: Execution) => WebAppResponse;
      /** For `framedDocument`. */
      readonly location: FrameLocation;
    };

const SIGN_IN = 'Sign in to open this page.';
const NO_ACCESS = 'You need access to this page. Ask whoever deployed it.';

/** Whose rights the code has, and whom `getActiveUser` names. PLATFORM 2.8a */
function peopleOf(world: World, visitor: string): { user: string; activeUser: string } {
  const { executeAs, deployer } = world.webApp;
  if (executeAs === 'USER_ACCESSING') return { user: visitor, activeUser: visitor };
  return { user: deployer, activeUser: sameDomain(visitor, deployer) ? visitor : '' };
}

function refusal(world: World, visitor: string): string | null {
  if (mayVisit(world, visitor)) return null;
  return visitor === '' ? SIGN_IN : NO_ACCESS;
}

/** What `doGet` or `doPost` has come to, for the visitor's browser. */
export function webAppResponse({ served, error, ended }: Execution): WebAppResponse {
  if (ended !== null) return { kind: 'error', message: ended };
  if (error !== null) {
    const message =
      error.name === '' || error.name === 'Error' ? error.message : `${error.name}: ${error.message}`;
    return { kind: 'error', message };
  }
  if (served !== null) return served;
  return {
    kind: 'error',
    message: 'The script completed but the returned value is not a supported return type.',
  };
}

/** A request to the web app, as it is deployed now (`world.webApp`). */
export function webAppRequest(world: World, request: WebAppRequest): WebAppVisit {
  const message = refusal(world, request.visitor);
  if (message !== null) return { kind: 'refused', response: { kind: 'error', message } };
  return {
    kind: 'run',
    options: {
      function: request.method === 'GET' ? 'doGet' : 'doPost',
      event: { plain: webAppEvent(request) },
      kind: 'webapp',
      ...peopleOf(world, request.visitor),
    },
    answer: webAppResponse,
    location: locationOf(request.query),
  };
}

/**
 * A call by `google.script.run` from a page that the web app has served to the visitor: it has the rights that the page
 * had. Null where the visitor may not open the web app (any more). PLATFORM 2.8a
 */
export function webAppCall(
  world: World,
  visitor: string,
  call: { readonly function: string; readonly args: readonly unknown[] },
): RunOptions | null {
  if (refusal(world, visitor) !== null) return null;
  return { ...call, kind: 'webapp', ...peopleOf(world, visitor) };
}
