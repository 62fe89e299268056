import {
  type EmulatorNetwork,
  type NetworkAnswer,
  type NetworkListener,
  type NetworkPost,
} from '../connectors/emulator/network';
import { type WireAnswer, type WireRequest } from '../connectors/emulator/wire';
import { type Exchange, type HttpRequest, type Transport } from '../connectors/transport-contract';
import { insideUnitOfWork } from '../domain/unit-of-work-mark';
import { type Random } from '../proof/random';
import { type Timeline } from './timeline';
import { type Trace } from './trace';

type Serve = (request: WireRequest) => Promise<WireAnswer>;

/** What can become of a call. `before` and `after` are meant of its effect. */
const CALL_FAULTS = [
  'notSent',
  'lostBefore',
  'lostAfter',
  'lostAfter',
  'lostButUnderWay',
  'errorBefore',
  'errorAfter',
  'garbage',
  'cut',
  'slow',
  'slow',
  'busy',
] as const;
type CallFault = (typeof CALL_FAULTS)[number];

const POST_FAULTS = ['lost', 'answerLost', 'twice', 'late'] as const;

/** How long a request may be on its way and still arrive; shorter than the deadline of whoever sent it. */
const UNDER_WAY_MS = 8_000;

/** Everything that travels between the server and the providers, in memory and in virtual time, and all that befalls it. */
export class SimulatedNetwork implements EmulatorNetwork {
  faultRate = 0;
  faults = 0;
  calls = 0;
  /** Takes webhooks and questions; rejects while no server runs. */
  toServer: (post: NetworkPost) => Promise<NetworkAnswer> = () => Promise.reject(new Error('ECONNREFUSED'));
  readonly #origins = new Map<string, Serve>();
  readonly #firstUse = new WeakMap<AbortSignal, number>();

  constructor(
    private readonly random: Random,
    private readonly timeline: Timeline,
    private readonly trace: Trace,
    private readonly timeoutMs: number,
  ) {}

  async listen(serve: Serve): Promise<NetworkListener> {
    const url = `http://127.0.0.1:${4_000 + this.#origins.size}`;
    this.#origins.set(url, serve);
    return { url, close: async () => void this.#origins.delete(url) };
  }

  /** A connector's way to its provider. */
  transport(origin: string): Transport {
    return {
      send: request => {
        if (insideUnitOfWork()) throw new Error('A provider must not be called inside a unit of work.');
        return this.#exchange(origin, request);
      },
      close: async () => undefined,
    };
  }

  /** A browser, or somebody at the emulator's control interface: nothing goes wrong there. */
  async visit(
    method: string,
    url: string,
    form?: Readonly<Record<string, string>> | object,
  ): Promise<WireAnswer> {
    const { origin, pathname, search } = new URL(url);
    const isControl = pathname.startsWith('/_emulator/');
    const body =
      form === undefined
        ? ''
        : isControl
          ? JSON.stringify(form)
          : new URLSearchParams(form as Record<string, string>).toString();
    const type = isControl ? 'application/json' : 'application/x-www-form-urlencoded';
    return this.#serve(origin, method, pathname + search, { 'content-type': type }, body);
  }

  async post(post: NetworkPost): Promise<NetworkAnswer> {
    const fault = this.random.chance(this.faultRate) ? this.random.pick(POST_FAULTS) : 'fine';
    this.trace.note(`post ${post.path} ${fault}`);
    if (fault !== 'fine') this.faults += 1;
    if (fault === 'lost') throw new Error('ECONNRESET');
    if (fault === 'late') await this.timeline.sleep(this.random.between(1, post.timeoutMs));
    const answer = await this.toServer(post);
    if (fault === 'twice') await this.toServer(post);
    if (fault === 'answerLost') throw new Error('ECONNRESET');
    return answer;
  }

  async #exchange(origin: string, request: HttpRequest): Promise<Exchange> {
    this.calls += 1;
    const fault = this.random.chance(this.faultRate) ? this.random.pick(CALL_FAULTS) : 'fine';
    const { method, path, signal } = request;
    this.trace.note(`call ${method} ${path} ${fault}`);
    if (fault !== 'fine') this.faults += 1;
    const firstUse = this.#firstUse.get(signal) ?? this.timeline.nowMs();
    this.#firstUse.set(signal, firstUse);
    const isOver = (): boolean => this.timeline.nowMs() >= firstUse + this.timeoutMs;
    if (isOver()) return { kind: 'notSent', cause: 'aborted before it was sent' };
    const exchange = await this.#befall(origin, request, fault, isOver);
    return isOver() && exchange.kind === 'answered' ? LATE : exchange;
  }

  async #befall(
    origin: string,
    request: HttpRequest,
    fault: CallFault | 'fine',
    isOver: () => boolean,
  ): Promise<Exchange> {
    const serve = (): Promise<Exchange> => this.#deliver(origin, request);
    switch (fault) {
      case 'fine':
        return serve();
      case 'notSent':
        return { kind: 'notSent', cause: 'ECONNREFUSED' };
      case 'lostBefore':
        return { kind: 'unknown', cause: 'ECONNRESET' };
      case 'lostAfter':
        await serve();
        return { kind: 'unknown', cause: 'ECONNRESET' };
      case 'lostButUnderWay':
        void this.timeline.sleep(this.random.between(1, UNDER_WAY_MS)).then(serve);
        return { kind: 'unknown', cause: 'ECONNRESET' };
      case 'errorBefore':
        return answered(this.random.pick([500, 502, 503, 504]), '<html>nginx</html>');
      case 'errorAfter':
        await serve();
        return answered(this.random.pick([500, 502, 504]), '<html>nginx</html>');
      case 'busy':
        return answered(429, '');
      case 'garbage':
        await serve();
        return answered(200, '{"payment":{"id":"<<<<\u0000 not the end');
      case 'cut': {
        const whole = await serve();
        return whole.kind === 'answered' ? { kind: 'unknown', cause: 'cut' } : whole;
      }
      case 'slow': {
        await this.timeline.sleep(this.random.between(1, UNDER_WAY_MS));
        if (isOver()) return { kind: 'unknown', cause: 'aborted at the deadline' };
        const answer = await serve();
        await this.timeline.sleep(this.random.between(1, UNDER_WAY_MS));
        return isOver() ? LATE : answer;
      }
    }
  }

  async #deliver(origin: string, { method, path, headers, body = '' }: HttpRequest): Promise<Exchange> {
    if (!this.#origins.has(origin)) return { kind: 'notSent', cause: 'ECONNREFUSED' };
    const answer = await this.#serve(origin, method, path, headers, body);
    return answered(answer.status, answer.body, answer.headers);
  }

  async #serve(
    origin: string,
    method: string,
    target: string,
    headers: Readonly<Record<string, string>>,
    body: string,
  ): Promise<WireAnswer> {
    const serve = this.#origins.get(origin);
    if (!serve) throw new Error(`nobody listens at ${origin}`);
    const [path = '', query = ''] = target.split(/\?(.*)/s);
    const bytes = Buffer.from(body, 'utf8');
    const all = { host: new URL(origin).host, ...headers, 'content-length': String(bytes.length) };
    const searched = new URLSearchParams(query);
    return serve({ method, target, path, query: searched, headers: Object.entries(all), body: bytes });
  }
}

const LATE: Exchange = { kind: 'unknown', cause: 'aborted at the deadline' };

function answered(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Exchange {
  const names = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return { kind: 'answered', status, headers: Object.fromEntries(names), body: Buffer.from(body, 'utf8') };
}
