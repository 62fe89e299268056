import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse, sendJson } from './answers';
import type { ConsoleFile, ConsoleOptions } from './options';
import { parameter } from './raw-routes';
import { refuseOtherMethods } from './routes';

/**
 * The console: its page at /console, its assets under names that change with their contents, and what the page has to
 * know before it has a key. All files are in memory: an address is looked up by name and never becomes a path.
 */
export function registerConsoleRoutes(fastify: FastifyInstance, options: ConsoleOptions): void {
  const { files } = options;
  for (const url of ['/console', '/console/']) {
    get(fastify, url, (request, reply) => {
      const page = files.get(PAGE);
      if (page === undefined) return sendJson(reply, 404, NOT_BUILT);
      return sendFile(request, reply.headers(PAGE_HEADERS), page, 'no-cache');
    });
  }
  get(fastify, '/console/assets/:file', (request, reply) => {
    const file = parameter(request, 'file') ?? PAGE;
    const asset = file === PAGE ? undefined : files.get(file);
    return asset === undefined ? refuse(reply, 404) : sendFile(request, reply, asset, FOR_EVER);
  });
  get(fastify, '/console/config', (request, reply) =>
    sendJson(reply, 200, JSON.stringify(configFor(request, options))),
  );
}

const PAGE = 'index.html';
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Nothing but our own files runs or is asked, nothing may be sent away by a form, and nobody may frame the page. */
const PAGE_HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Of the same origin, WebSockets included.
    "connect-src 'self'",
    "img-src 'self' data:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
};

const NOT_BUILT = JSON.stringify({
  errors: [
    {
      message: 'The console is not built. Run: npm run build:console',
      extensions: { code: 'CONSOLE_NOT_BUILT' },
    },
  ],
});

type Handler = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

function get(fastify: FastifyInstance, url: string, handler: Handler): void {
  fastify.route({ method: ['GET', 'HEAD'], url, handler });
  refuseOtherMethods(fastify, url, ['GET', 'HEAD']);
}

function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: ConsoleFile,
  caching: string,
): FastifyReply {
  reply.headers({ etag: file.etag, 'cache-control': caching });
  if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
  return reply.header('content-type', file.contentType).send(file.body);
}

/** A page of somebody else whose name was made to resolve to this machine must not read the key. */
function configFor(request: FastifyRequest, { sandbox }: ConsoleOptions): Record<string, string> {
  if (!sandbox) return { mode: 'live' };
  const isNamedLocally = LOOPBACK_HOST.test(request.headers.host ?? '');
  return { mode: 'sandbox', ...(sandbox.key !== null && isNamedLocally && { sandboxKey: sandbox.key }) };
}

const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;
