import { StrKey } from '@stellar/stellar-sdk/no-axios';
import { type JsonObject } from '../../emulator/json';
import { type ControlHandler } from '../../emulator/provider';
import { jsonAnswer, type WireAnswer } from '../../emulator/wire';
import { stateOf } from './chain/chain';
import { setBalance } from './chain/genesis';
import { catchUp, closeNow } from './chain/time';
import { BadState, beginAnew } from './fresh-state';
import { ledgerView } from './horizon/views';
import { type Pi } from './pi';
import { userControls } from './platform/control';
import { errorBody, PlatformError } from './platform/errors';
import { piText, readPiText } from './stroops';

/** Controls that only Pi has, and those that it does in its own way. Both origins answer them alike. */
export function piControls(pi: Pi): Readonly<Record<string, ControlHandler>> {
  const handlers: Readonly<Record<string, ControlHandler>> = {
    'POST reset': body => {
      beginAnew(pi, body);
      return jsonAnswer(200, {});
    },
    'GET books': () => {
      catchUp(pi.chain);
      return jsonAnswer(200, pi.core.books.list());
    },
    'GET state': () => jsonAnswer(200, stateView(pi)),
    'POST ledgers/close': body => closeLedgers(pi, body),
    'POST accounts': body => changeAccount(pi, body),
    ...userControls(pi),
  };
  return Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, guarded(handler)]));
}

function guarded(handler: ControlHandler): ControlHandler {
  return async (body, query) => {
    try {
      return await handler(body, query);
    } catch (error) {
      if (error instanceof PlatformError) return jsonAnswer(error.status, errorBody(error));
      if (error instanceof BadState) return jsonAnswer(400, { error: error.message });
      throw error;
    }
  };
}

function closeLedgers(pi: Pi, { count = 1 }: JsonObject): WireAnswer {
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > 1_000) {
    throw new BadState('"count" is between 1 and 1000');
  }
  let ledger = closeNow(pi.chain);
  for (let more = 1; more < count; more += 1) ledger = closeNow(pi.chain);
  const { transactions } = ledger;
  return jsonAnswer(200, { ...ledgerView(pi.chain, ledger, pi.urls.horizon()), transactions });
}

/** Sets the balance of an app's wallet, or of any address; makes the account if there is none. */
function changeAccount(pi: Pi, { account, address, balance }: JsonObject): WireAnswer {
  const named = account === undefined ? address : pi.apps.find(app => app.account === account)?.address;
  if (typeof named !== 'string' || !StrKey.isValidEd25519PublicKey(named)) {
    throw new BadState('send "account" of an app, or an "address"');
  }
  const stroops = readPiText(balance);
  if (stroops === undefined) throw new BadState('"balance" is a text like "100.0000000"');
  setBalance(pi.chain, named, stroops);
  return jsonAnswer(200, { address: named, balance: piText(stroops) });
}

/** The whole chain at a glance. */
function stateView(pi: Pi): JsonObject {
  const { chain, apps, core } = pi;
  const tip = catchUp(chain);
  const { network, feePool, totalCoins } = stateOf(chain);
  return {
    network,
    now: core.clock.now().toISOString(),
    ledger: tip,
    feePool: piText(BigInt(feePool)),
    totalCoins: piText(BigInt(totalCoins)),
    apps: apps.map(({ account, address }) => ({ account, address })),
    accounts: chain.accounts.entries().map(([address, { balance, sequence }]) => ({
      ...{ address, sequence },
      balance: piText(BigInt(balance)),
    })),
    queue: chain.queue.entries().map(([, { hash, source, sequence, notBefore }]) => ({
      ...{ hash, source, sequence, notBefore },
    })),
    transactions: chain.transactions.size,
  };
}
