import type { Execution } from '../execution';
import type { WebAppRequest } from '../pages/webApp';
import { webAppCall, webAppRequest } from '../pages/webApp';
import { accessOf, requireHands } from './access';
import type { CallTable } from './calls';
import type { Desk } from './desk';
import { Mistake } from './failure';
import { webAppFrame } from './framePages';
import type { OpenFrame } from './frames';
import type { CallAnswer, FrameView } from './protocol/faces';
import type { LiveWindow } from './windows';
import type { PageLanguage } from './words';

type ScriptCall = 'menu' | 'answer' | 'call' | 'closeFrame' | 'webApp' | 'postWebApp' | 'kill' | 'runDetail';

function callAnswer({ error, ended, result }: Execution): CallAnswer {
  if (ended !== null) return { error: { name: 'ScriptError', message: ended } };
  if (error !== null) return { error: { name: error.name, message: error.message } };
  return { ok: result ?? null };
}

/** `google.script.run` of a sidebar or dialog, or of a web app's page. */
async function callFromFrame(
  desk: Desk,
  frame: OpenFrame,
  window: LiveWindow,
  call: { readonly function: string; readonly args: readonly unknown[] },
): Promise<CallAnswer> {
  const { person, view } = frame;
  if (view.kind === 'webapp') {
    const options = webAppCall(desk.world, person, call);
    if (options === null) throw new Mistake((words) => words.noAccessToPage);
    return callAnswer(await desk.start(options, window).done);
  }
  if (accessOf(desk.world, person) === 'none') throw new Mistake((words) => words.noLongerShared(person));
  return callAnswer(await desk.start({ ...call, kind: 'page', user: person }, window).done);
}

async function visitWebApp(
  desk: Desk,
  windowId: string,
  request: Omit<WebAppRequest, 'visitor'>,
  language: PageLanguage,
): Promise<FrameView> {
  const window = desk.windows.get(windowId);
  const { person } = window;
  const visit = webAppRequest(desk.world, { ...request, visitor: person });
  const reader = { window: windowId, person, language };
  if (visit.kind === 'refused') return desk.frames.show(webAppFrame(visit.response, null, reader));
  const response = visit.answer(await desk.start(visit.options, window).done);
  return desk.frames.show(webAppFrame(response, visit.location, reader));
}

/** What people do with scripts: start them, answer them, end them, and use their pages. */
export function scriptCalls(desk: Desk): CallTable<ScriptCall> {
  return {
    menu: ({ window: id, function: name }) => {
      const window = desk.windows.get(id);
      requireHands(desk.world, window.person);
      return { run: desk.start({ kind: 'menu', function: name, user: window.person }, window).id };
    },
    answer: ({ window, question, button, text }) => {
      desk.questions.answer(window, question, { button, text });
      desk.changed();
      return null;
    },
    call: ({ window: id, frame: frameId, function: name, args }) => {
      const window = desk.windows.get(id);
      return callFromFrame(desk, desk.frames.get(id, frameId), window, { function: name, args });
    },
    closeFrame: ({ window, frame }) => {
      desk.frames.close(window, frame);
      return null;
    },
    webApp: ({ window, query }, language) => visitWebApp(desk, window, { method: 'GET', query }, language),
    postWebApp: ({ window, query, body, type }, language) =>
      visitWebApp(desk, window, { method: 'POST', query, body, contentType: type }, language),
    kill: ({ run }) => {
      desk.runs.kill(run);
      return null;
    },
    runDetail: ({ run }) => desk.runs.detail(run),
  };
}
