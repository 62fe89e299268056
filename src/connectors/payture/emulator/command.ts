import { refuse } from './errors';
import { type InnerList, readInnerList } from './inner-list';
import { Parameters } from './parameters';
import { type Payture } from './payture';
import { type Interface } from './records';
import { type Merchant, merchantByKey, merchantByVwid } from './terminals';
import { type Element } from './xml';

/** What a refusal repeats of the request: only what has been checked. Filled in as the checks go on. */
export interface Echo {
  terminal: string;
  orderId?: string;
  login: string;
  cardId?: string;
}

/** One call of a command on the merchant's side. */
export interface Command {
  readonly payture: Payture;
  readonly via: Interface;
  readonly name: string;
  readonly parameters: Parameters;
  readonly echo: Echo;
}

/**
 * An answer, or one that comes when the stall is over and the order has been settled by its timer; none when the order was
 * forgotten meanwhile.
 */
export type Reply = Element | { readonly delayMs: number; readonly late: () => Element | undefined };

export type Handler = (command: Command) => Reply;

const amountMax = 2 ** 31 - 1;

/** Checks the terminal (`Key`, or `VWID` on the wallet) and the address it calls from. Throws PaytureError. */
export function authenticate(command: Command, parameter: 'Key' | 'VWID'): Merchant {
  const { payture, via, parameters, echo } = command;
  const name = parameters.get(parameter);
  const byName = parameter === 'Key' ? merchantByKey(name) : merchantByVwid(name);
  // The wallet's GetState calls its terminal `Key` too. (Payture contract, section 5.3)
  const merchant = byName ?? (via === 'vwapi' && parameter === 'Key' ? merchantByVwid(name) : undefined);
  if (merchant === undefined) return refuse('ACCESS_DENIED');
  echo.terminal = via === 'vwapi' ? merchant.vwid : merchant.key;
  const { disabledInterface, foreignIp } = payture.profile.values;
  if (disabledInterface === via) refuse('ACCESS_DENIED');
  if (foreignIp) refuse('API_NOT_ALLOWED');
  return merchant;
}

/** The merchant's password, which lives at the top level or in DATA as the command wants it. */
export function checkPassword(merchant: Merchant, parameters: Parameters): void {
  if (parameters.get('Password') !== merchant.password) refuse('ACCESS_DENIED');
}

/** The inner list of a top-level parameter. Throws `code` when it is missing or is no list. */
export function readList(command: Command, name: string, code: string): Parameters {
  const { payture, parameters } = command;
  const text = parameters.get(name) ?? refuse(code);
  const list: InnerList = readInnerList(text) ?? refuse(code);
  return new Parameters(list, payture.profile.values.mode === 'tolerant');
}

/** 1 to 50 characters, none of them a control character. */
export function readOrderId(parameters: Parameters, echo: Echo): string {
  echo.orderId = '';
  const orderId = readText(parameters, 'OrderId');
  echo.orderId = orderId;
  return orderId;
}

export function readText(parameters: Parameters, name: string, charactersMax = 50): string {
  const value = parameters.get(name) ?? '';
  const isFine = value.length >= 1 && value.length <= charactersMax && !/[\p{Cc}\p{Cs}]/u.test(value);
  return isFine ? value : refuse('WRONG_PARAMS');
}

/** Whole kopecks, digits only. Throws AMOUNT_ERROR. */
export function readAmount(parameters: Parameters): number {
  return readOptionalAmount(parameters) ?? refuse('AMOUNT_ERROR');
}

export function readOptionalAmount(parameters: Parameters): number | undefined {
  const text = parameters.get('Amount');
  if (text === undefined) return undefined;
  const amount = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  return amount >= 1 && amount <= amountMax ? amount : refuse('AMOUNT_ERROR');
}

/** Receipts are Base64 of JSON; what is in them is not looked at. (Payture contract, section 14) */
export function checkCheque(parameters: Parameters): void {
  const cheque = parameters.get('Cheque');
  if (cheque !== undefined && readBase64Json(cheque) === undefined) refuse('WRONG_PARAMS');
}

export function readBase64Json(text: string): Readonly<Record<string, unknown>> | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** Orders are unique per terminal, for ever. (Payture contract, section 8.4) */
export function orderKey(payture: Payture, merchant: Merchant, via: Interface, orderId: string): string {
  if (payture.profile.values.orderSpace === 'merchant') return `${merchant.account}/${orderId}`;
  return `${via === 'vwapi' ? merchant.vwid : merchant.key}/${orderId}`;
}
