import { type ServerResponse } from 'node:http';
import { type EmulatorCore } from './core';
import { type FaultKind, isAlteration } from './fault-kinds';
import { type Fault } from './faults';
import { type ProviderEmulator } from './provider';
import { sendAnswer, type WireAnswer, type WireRequest } from './wire';
import {
  cutBody,
  cutHeaders,
  drip,
  endless,
  garbageAnswer,
  gzipBomb,
  redirectAnswer,
  reset,
  statusAnswer,
  wrongCharset,
} from './wire-faults';

interface Exchange {
  readonly core: EmulatorCore;
  readonly provider: ProviderEmulator;
  readonly request: WireRequest;
  readonly response: ServerResponse;
  readonly fault: Fault | undefined;
}

/** Takes one call through the provider, with at most one fault before, inside or after its effect. */
export async function exchangeCall(
  core: EmulatorCore,
  provider: ProviderEmulator,
  request: WireRequest,
  response: ServerResponse,
): Promise<void> {
  const fault = core.faults.takeForCall(request.method, request.target);
  const logged = core.requests.begin(request, fault?.own?.name ?? fault?.kind, provider.scrubber);
  const exchange: Exchange = { core, provider, request, response, fault };
  const early = await beforeEffect(exchange);
  if (early === 'stop') return;
  const answer = early === 'go' ? await effect(exchange) : early;
  if (answer === undefined) {
    reset(response);
    return;
  }
  core.requests.end(logged, answer, provider.scrubber);
  if (early === 'go') await afterEffect(exchange, answer);
  else sendAnswer(response, answer);
}

async function beforeEffect(exchange: Exchange): Promise<'go' | 'stop' | WireAnswer> {
  const { core, provider, request, response, fault } = exchange;
  switch (fault?.kind) {
    case 'resetBefore':
      reset(response);
      return 'stop';
    case 'timeoutBefore':
      return 'stop';
    case 'holdBefore': {
      const verdict = await hold(exchange, 'before');
      if (verdict === 'drop') reset(response);
      return verdict === 'drop' ? 'stop' : 'go';
    }
    case 'notFoundThenFound':
      return provider.notFound(request);
    case 'slow':
      if (fault.parameters.when === 'before') await core.scheduler.sleep(fault.parameters.delayMs);
      return 'go';
    case 'status':
    case 'garbage':
    case 'redirect':
      return fault.parameters.when === 'before' ? falseAnswer(exchange, fault) : 'go';
    default:
      return 'go';
  }
}

/** A call that was thrown away while the provider worked on it: no effect, no answer. */
class DroppedCall extends Error {}

async function effect(exchange: Exchange): Promise<WireAnswer | undefined> {
  const { core, provider, request, fault } = exchange;
  const atWork = async (): Promise<void> => {
    if (fault?.kind === 'holdInside' && (await hold(exchange, 'inside')) === 'drop') throw new DroppedCall();
    if (fault?.kind === 'slowInside') await core.scheduler.sleep(fault.parameters.delayMs);
  };
  try {
    return await provider.handle({
      request,
      atWork,
      ...(fault?.own === undefined ? {} : { fault: fault.own }),
    });
  } catch (error) {
    if (error instanceof DroppedCall) return undefined;
    core.warn(`emulator ${provider.provider} failed: ${error instanceof Error ? (error.stack ?? '') : ''}`);
    return provider.failure(500);
  }
}

type Spoiler = (exchange: Exchange, answer: WireAnswer, fault: Fault) => void | Promise<void>;

const sendFalseAnswer: Spoiler = (exchange, answer, fault) => {
  const isLate = fault.parameters.when === 'after';
  sendAnswer(exchange.response, isLate ? falseAnswer(exchange, fault) : answer);
};

/** What becomes of the answer once the effect stands. A kind that is missing here leaves it alone. */
const spoilers: Readonly<Partial<Record<FaultKind, Spoiler>>> = {
  resetAfter: ({ response }) => reset(response),
  timeoutAfter: () => undefined,
  hold: async (exchange, answer) => {
    const verdict = await hold(exchange, 'after');
    if (verdict === 'go') sendAnswer(exchange.response, answer);
    else reset(exchange.response);
  },
  cutHeaders: ({ response }, answer) => cutHeaders(response, answer),
  cutBody: ({ response }, answer) => cutBody(response, answer),
  drip: ({ core, response }, answer, { parameters }) =>
    drip(response, answer, () => core.scheduler.sleep(parameters.delayMs)),
  endless: ({ response }, answer, { parameters }) => endless(response, answer, parameters),
  gzipBomb: ({ response }, answer, { parameters }) => gzipBomb(response, answer, parameters),
  wrongCharset: ({ response }, answer, { parameters }) => wrongCharset(response, answer, parameters),
  webhookBeforeAnswer: async ({ core, response }, answer) => {
    await core.scheduler.runDue();
    sendAnswer(response, answer);
  },
  slow: async ({ core, response }, answer, { parameters }) => {
    if (parameters.when === 'after') await core.scheduler.sleep(parameters.delayMs);
    sendAnswer(response, answer);
  },
  status: sendFalseAnswer,
  garbage: sendFalseAnswer,
  redirect: sendFalseAnswer,
};

async function afterEffect(exchange: Exchange, answer: WireAnswer): Promise<void> {
  const { provider, response, fault } = exchange;
  const spoil = fault === undefined ? undefined : spoilers[fault.kind];
  if (fault !== undefined && spoil !== undefined) await spoil(exchange, answer, fault);
  else if (fault !== undefined && isAlteration(fault.kind))
    sendAnswer(response, provider.alter(fault.kind, answer));
  else sendAnswer(response, answer);
}

function falseAnswer({ provider }: Exchange, { kind, parameters }: Fault): WireAnswer {
  if (kind === 'garbage') return garbageAnswer();
  if (kind === 'redirect') return redirectAnswer(parameters);
  return statusAnswer(parameters, status => provider.failure(status));
}

function hold(
  { core, request, response }: Exchange,
  stage: 'before' | 'inside' | 'after',
): Promise<'go' | 'drop'> {
  return core.held.hold(request.method, request.path, stage, listener => response.once('close', listener));
}
