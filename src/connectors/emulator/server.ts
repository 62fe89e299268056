import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Emulator, type EmulatorOptions } from './contract';
import { controlAnswer, controlPrefix, isLoopback } from './control';
import { type EmulatorCore } from './core';
import { exchangeCall } from './exchange';
import { exchangeInMemory } from './exchange-in-memory';
import { type ProviderEmulator } from './provider';
import { BodyTooLarge, jsonAnswer, readRequest, sendAnswer } from './wire';

const bodyBytesMax = 1024 * 1024;

/** One origin of an emulator. */
export interface Listener {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves one provider over one core. `makeProvider` gets the origin, which is known only once the port is.
 * Rejects when the port is taken.
 */
export async function startEmulator<P extends object>(
  options: EmulatorOptions,
  core: EmulatorCore,
  makeProvider: (origin: () => string) => ProviderEmulator<P>,
): Promise<Emulator> {
  let url = '';
  const provider = makeProvider(() => url);
  let listener: Listener;
  try {
    listener = await listen(core, provider, options, opened => (url = opened));
  } catch (error) {
    core.documents.close();
    throw error;
  }
  core.scheduler.start();
  return {
    provider: provider.provider,
    url,
    // Asked each time: some providers let a secret be replaced.
    get credentials() {
      return provider.credentials(url) ?? {};
    },
    books: () => core.books.list(),
    close: async () => {
      core.held.release(undefined, 'drop');
      await provider.webhooks?.close();
      await provider.close?.();
      await Promise.all([listener.close(), core.scheduler.close()]);
      core.documents.close();
    },
  };
}

/** Opens one more origin for a provider; an emulator with two hosts calls it twice over one core. */
export async function listen<P extends object>(
  core: EmulatorCore,
  provider: ProviderEmulator<P>,
  { host, port }: Pick<EmulatorOptions, 'host' | 'port'>,
  onOpen: (url: string) => void = () => undefined,
): Promise<Listener> {
  let url = '';
  if (core.network) {
    const opened = await core.network.listen(request =>
      request.path.startsWith(controlPrefix)
        ? controlAnswer(core, provider, url, request)
        : exchangeInMemory(core, provider, request),
    );
    url = opened.url;
    onOpen(url);
    return opened;
  }
  const server = createServer((message, response) => {
    serve(core, provider, url, message, response).catch((error: unknown) =>
      fail(core, provider, response, error),
    );
  });
  // A client's pool must never meet a connection that we are about to close.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  url = originOf(server, host);
  onOpen(url);
  return { url, close: () => closeServer(server) };
}

async function serve(
  core: EmulatorCore,
  provider: ProviderEmulator,
  origin: string,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isControl = (message.url ?? '').startsWith(controlPrefix);
  const ownMax = isControl ? undefined : provider.bodyBytesMax;
  const beyond = ownMax === undefined ? 'throw' : 'cut';
  const request = await readRequest(message, ownMax ?? bodyBytesMax, beyond).catch((error: unknown) => {
    fail(core, provider, response, error);
    return undefined;
  });
  if (request === undefined) return;
  if (!isControl) return exchangeCall(core, provider, request, response);
  if (!isLoopback(message.socket.remoteAddress)) {
    sendAnswer(response, jsonAnswer(403, { error: 'only from this machine' }));
    return;
  }
  sendAnswer(response, await controlAnswer(core, provider, origin, request));
}

function fail(
  core: EmulatorCore,
  provider: ProviderEmulator,
  response: ServerResponse,
  error: unknown,
): void {
  if (response.socket === null || response.socket.destroyed) return;
  if (error instanceof BodyTooLarge && !response.headersSent) {
    const answer = provider.failure(413);
    sendAnswer(response, { ...answer, headers: { ...answer.headers, Connection: 'close' } });
    return;
  }
  if (error instanceof Error && !response.headersSent && !response.destroyed) {
    core.warn(`emulator failed: ${error.stack ?? error.message}`);
    sendAnswer(response, jsonAnswer(500, { error: 'the emulator failed' }));
    return;
  }
  response.destroy();
}

function originOf(server: Server, host: string): string {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('the emulator does not listen on a port');
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${address.port}`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
