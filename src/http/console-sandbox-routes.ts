import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { causeOf } from '../graphql/server/server-log';
import { refuse, sendJson } from './answers';
import type { ConsoleOptions, SandboxOrder, SandboxSwitches } from './options';
import { parameter } from './raw-routes';
import { refuseOtherMethods } from './routes';

/**
 * GET /console/sandbox and POST /console/sandbox/{switch}: what the emulators stand at, and their switches. They exist
 * in the sandbox only and want a key with the role server, which is checked before a byte of the body is read. Each
 * answers with the state that holds then.
 */
export function registerSandboxRoutes(fastify: FastifyInstance, { roleOf, sandbox }: ConsoleOptions): void {
  if (!sandbox) return;
  const { switches } = sandbox;
  const onRequest = async (request: FastifyRequest, reply: FastifyReply) => {
    const role = await roleOf(request.headers.authorization);
    if (role === 'server') return undefined;
    return refuse(reply, role === undefined ? 401 : 403);
  };
  fastify.route({
    method: ['GET', 'HEAD'],
    url: '/console/sandbox',
    onRequest,
    handler: (request, reply) => answerState(request, reply, switches),
  });
  refuseOtherMethods(fastify, '/console/sandbox', ['GET', 'HEAD']);

  const url = '/console/sandbox/:switch';
  fastify.route({
    method: 'POST',
    url,
    bodyLimit: BODY_BYTES_MAX,
    onRequest,
    handler: async (request, reply) => {
      const name = parameter(request, 'switch');
      if (!isSwitch(name)) return refuse(reply, 404);
      const order = readOrder(name, request.body);
      if (order === undefined) return refuse(reply, 400);
      return answerState(request, reply, switches, order);
    },
  });
  refuseOtherMethods(fastify, url, ['POST']);
}

const BODY_BYTES_MAX = 1_024;
/** A year: further than any hold, session or certificate of the emulators goes. */
const MS_MAX = 366 * 24 * 3_600_000;

const SWITCHES = ['late-webhook', 'lost-answer', 'clock', 'clear'] as const satisfies SandboxOrder['kind'][];

function isSwitch(name: string | undefined): name is SandboxOrder['kind'] {
  return SWITCHES.some(each => each === name);
}

async function answerState(
  request: FastifyRequest,
  reply: FastifyReply,
  switches: SandboxSwitches,
  order?: SandboxOrder,
): Promise<FastifyReply> {
  try {
    if (order !== undefined && !(await switches.flip(order))) return await refuse(reply, 400);
    return await sendJson(reply, 200, JSON.stringify({ emulators: await switches.state() }));
  } catch (error) {
    request.log.warn({ cause: causeOf(error) }, 'An emulator does not answer');
    return refuse(reply, 503);
  }
}

/** Undefined: not an order that makes sense. */
function readOrder(kind: SandboxOrder['kind'], body: unknown): SandboxOrder | undefined {
  const given: Readonly<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? { ...body } : {};
  const { provider, delayMs, advanceMs } = given;
  switch (kind) {
    case 'late-webhook':
      return typeof provider === 'string' && isDuration(delayMs) ? { kind, provider, delayMs } : undefined;
    case 'lost-answer':
      return typeof provider === 'string' ? { kind, provider } : undefined;
    case 'clock':
      return isDuration(advanceMs) ? { kind, advanceMs } : undefined;
    case 'clear':
      return { kind };
  }
}

function isDuration(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value <= MS_MAX;
}
