import { type ProviderCall } from '../../emulator/provider';
import { type WireAnswer } from '../../emulator/wire';
import { refusalElement } from './answers';
import { type Command, type Echo, type Reply } from './command';
import { PaytureError } from './errors';
import { type Parameters, readParameters } from './parameters';
import { type Payture } from './payture';
import { type Interface } from './records';
import { type Route, routes } from './routes';
import { type Element, writeXml } from './xml';

const ignoredKept = 500;

/** The commands: 404 for anything that is not exactly one, 405 and 415 for what is no form. (Payture contract, section 1) */
export async function answerCommand(payture: Payture, call: ProviderCall): Promise<WireAnswer> {
  const path = call.request.path.replace(/^\//, '').replace(/\/$/, '');
  const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
  if (route === undefined) return textAnswer(404, 'Not Found');
  const parameters = readParameters(call.request, payture.profile.values.mode === 'tolerant');
  if (typeof parameters === 'number') {
    return textAnswer(parameters, parameters === 405 ? 'Method Not Allowed' : 'Unsupported Media Type');
  }
  noteIgnored(payture, path, route, parameters);
  await call.atWork();
  const [via = '', name = ''] = path.split('/');
  const echo: Echo = { terminal: '', login: '' };
  const command: Command = { payture, via: interfaceOf(via), name, parameters, echo };
  const reply = payture.core.documents.transaction(() => run(command, route));
  if ('name' in reply) return xmlAnswer(payture, reply);
  await payture.core.scheduler.sleep(reply.delayMs);
  const element = reply.late();
  if (element === undefined) return textAnswer(500, 'Internal Server Error');
  const answer = xmlAnswer(payture, element);
  return { ...answer, headers: { ...answer.headers, 'X-Emulated-Delay-Ms': String(reply.delayMs) } };
}

export function textAnswer(status: number, text: string): WireAnswer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: text };
}

/** An answer with the deviations that the profile asks for; a client must stand all of them. */
export function xmlAnswer(payture: Payture, element: Element): WireAnswer {
  return { status: 200, headers: xmlHeaders, body: writeXml(deviate(payture, element)) };
}

const xmlHeaders = { 'Content-Type': 'text/xml; charset=utf-8', 'Cache-Control': 'no-store' };

/** A refusal does not undo what came before it: a wrong activation amount counts, a notification goes out. */
function run(command: Command, route: Route): Reply {
  try {
    return route.handler(command);
  } catch (error) {
    if (!(error instanceof PaytureError)) throw error;
    return refusalElement(command.name, route.shape, command.echo, error.code);
  }
}

function deviate({ profile }: Payture, element: Element): Element {
  const { extraAttribute, attributeOrder, successCase, errCode } = profile.values;
  const attributes = element.attributes.map(([name, value]) => {
    if (name === 'Success' && successCase === 'true') return [name, value.toLowerCase()] as const;
    if (name === 'ErrCode' && errCode === 'undocumented') return [name, 'SOMETHING_NEW'] as const;
    return [name, value] as const;
  });
  const children = element.children ?? [];
  return {
    name: element.name,
    attributes: [
      ...(attributeOrder === 'reversed' ? attributes.reverse() : attributes),
      ...(extraAttribute ? [['NewAttribute', 'new'] as const] : []),
    ],
    children: extraAttribute ? [...children, { name: 'NewChild', attributes: [['Key', 'new']] }] : children,
  };
}

function noteIgnored(payture: Payture, path: string, { takes }: Route, parameters: Parameters): void {
  const names = Object.keys(parameters.others(takes)).map(name => name.slice(0, 40));
  if (names.length === 0) return;
  payture.ignored.push({ at: payture.core.clock.now().toISOString(), path, names });
  if (payture.ignored.length > ignoredKept) payture.ignored.shift();
}

function interfaceOf(text: string): Interface {
  return text === 'api' || text === 'apim' ? text : 'vwapi';
}
