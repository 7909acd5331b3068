import type { CheckMessage, CheckReply } from '../check/check-message.js';
import type { CasesMessage, CasesReply, SlowMessage } from './what-if.js';

/** In a worker: answers each request with what was found, one after the other. */
export function answerRequests(): void {
  addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
    if (isCheck(data)) void answerCheck(data);
    else void (isAboutCases(data) ? answerCases(data) : answerOne(data));
  });
}

type WorkerMessage = SlowMessage | CasesMessage | CheckMessage;

function isCheck(data: WorkerMessage): data is CheckMessage {
  return 'for' in data.request && data.request.for === 'check';
}

async function answerCheck(message: CheckMessage): Promise<void> {
  const { checkShipped } = await import('../check/shipped-check.js');
  const say = (reply: CheckReply) => postMessage(reply);
  const result = await checkShipped(message, async (progress) => {
    say(progress);
    return true;
  });
  say({ result });
}

function isAboutCases(data: SlowMessage | CasesMessage): data is CasesMessage {
  return 'for' in data.request && data.request.for === 'cases';
}

async function answerOne({ request, edits }: SlowMessage): Promise<void> {
  const { findSlowly } = await import('./shipped-what-if.js');
  postMessage(findSlowly(request, edits));
}

async function answerCases(message: CasesMessage): Promise<void> {
  const { simulateShipped } = await import('../tools/shipped-cases.js');
  const say = (reply: CasesReply) => postMessage(reply);
  const result = await simulateShipped(message, async (done, all) => {
    say({ done, all });
    return true;
  });
  say({ result });
}
