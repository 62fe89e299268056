import { type OwnFault } from '../../../emulator/fault-kinds';
import { isObject, parseJson } from '../../../emulator/json';
import { type ProviderCall, type ProviderEmulator } from '../../../emulator/provider';
import { jsonAnswer, type WireAnswer } from '../../../emulator/wire';
import { dated, htmlAnswer } from '../answers';
import { exchange } from '../exchange';
import { type Pi } from '../pi';
import { alterPlatform, changePayments, payloadLies } from './alterations';
import { answerPlatform } from './api';
import { errorBody, notFound, PlatformError } from './errors';
import { changeWallet } from './users';

/** What the Platform origin does in its own way. */
export function platformPart(pi: Pi): Pick<ProviderEmulator, 'handle' | 'alter' | 'notFound' | 'failure'> {
  return {
    handle: call => exchange(pi, call, one => answerWithFaults(pi, one)),
    alter: alterPlatform,
    notFound: () => dated(pi, jsonAnswer(404, errorBody(notFound('payment')))),
    // Trouble inside is a page, not JSON. (Pi contract, section 1.2)
    failure: status =>
      dated(
        pi,
        status >= 500
          ? htmlAnswer(status)
          : jsonAnswer(status, errorBody(new PlatformError(status, codeOf(status), 'This is a fault.'))),
      ),
  };
}

async function answerWithFaults(pi: Pi, call: ProviderCall): Promise<WireAnswer> {
  const answer = await answerPlatform(pi, call);
  const { fault } = call;
  if (fault === undefined || answer.status !== 200) return answer;
  if (fault.name === 'walletChanged') moveUser(pi, answer);
  return lie(fault, answer);
}

function lie(fault: OwnFault, answer: WireAnswer): WireAnswer {
  const change = Object.hasOwn(payloadLies, fault.name) ? payloadLies[fault.name] : undefined;
  return change === undefined ? answer : changePayments(answer, change);
}

function moveUser(pi: Pi, answer: WireAnswer): void {
  const body = parseJson(answer.body);
  const user = isObject(body) ? pi.users.get(String(body['user_uid'])) : undefined;
  if (user !== undefined) changeWallet(pi, user);
}

function codeOf(status: number): string {
  return status === 401 ? 'unauthorized' : status === 429 ? 'too_many_payments' : 'unknown_error';
}
