import { choice, count, flag, type Switch, type Switches } from '../../emulator/profile';

/** How this Payture behaves where its contract is open, and how fast. */
export interface PaytureProfile {
  readonly mode: 'strict' | 'tolerant';
  readonly errorNames: 'current' | 'sdk';
  readonly confirmCode: 'off' | 'required';
  readonly addInfo: boolean;
  readonly threeDs2: boolean;
  readonly strictPayInfo: boolean;
  readonly autoRegister: boolean;
  readonly addStatus: 'NotActive' | 'IsActive';
  readonly activationAmounts: string;
  readonly holdExpiry: 'Voided' | 'AuthorizationClosed' | 'never';
  readonly orderSpace: 'terminal' | 'merchant';
  readonly disabledInterface: 'none' | 'api' | 'apim' | 'vwapi';
  readonly foreignIp: boolean;
  readonly holdMs: number;
  readonly stallMs: number;
  readonly sessionMs: number;
  readonly challengeMs: number;
  readonly codeMs: number;
  readonly resultDelayMs: number;
  readonly notifications: boolean;
  readonly notifyUrl: string;
  readonly notifyRetries: number;
  readonly notifyIntervalMs: number;
  readonly notifyTimeoutMs: number;
  readonly extraAttribute: boolean;
  readonly attributeOrder: 'documented' | 'reversed';
  readonly successCase: 'True' | 'true';
  readonly errCode: 'documented' | 'undocumented';
  readonly seed: number;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

function text(initial: string, pattern: RegExp, takes: string, does: string): Switch<string> {
  return {
    initial,
    accepts: (value): value is string => typeof value === 'string' && pattern.test(value),
    takes,
    does,
  };
}

export const paytureSwitches: Switches<PaytureProfile> = {
  mode: choice(
    ['strict', 'tolerant'],
    'strict',
    'exact parameter names, or any case and GET with a form body',
  ),
  errorNames: choice(['current', 'sdk'], 'current', 'DUPLICATE_CUSTOMER and CUSTOMER_NOT_FOUND, or _USER_'),
  confirmCode: choice(['off', 'required'], 'off', 'vwapi/Pay demands the code of SendCode'),
  addInfo: flag(false, 'answers carry AddInfo'),
  threeDs2: flag(false, 'challenges carry ThreeDSVersion 2.1.0'),
  strictPayInfo: flag(false, 'PayInfo with another OrderId or Amount is WRONG_PAY_INFO'),
  autoRegister: flag(false, 'Add registers an unknown customer'),
  addStatus: choice(['NotActive', 'IsActive'], 'NotActive', 'status of a card that was added without 3DS'),
  activationAmounts: text('100,101', /^\d+(,\d+)*$/, 'kopecks, as "100,101"', 'amounts that Activate takes'),
  holdExpiry: choice(
    ['Voided', 'AuthorizationClosed', 'never'],
    'Voided',
    'what becomes of a hold nobody charges',
  ),
  orderSpace: choice(
    ['terminal', 'merchant'],
    'terminal',
    'Key and VWID have order numbers of their own, or share them',
  ),
  disabledInterface: choice(['none', 'api', 'apim', 'vwapi'], 'none', 'the terminal may not use it'),
  foreignIp: flag(false, "the caller's address is not on the allow-list"),
  holdMs: count(7 * dayMs, 0, 90 * dayMs, 'life of a hold'),
  stallMs: count(40_000, 0, dayMs, 'how long the timeout cards stall, on the emulator clock'),
  sessionMs: count(60 * minuteMs, 0, 30 * dayMs, 'life of a hosted session'),
  challengeMs: count(15 * minuteMs, 0, 30 * dayMs, 'a 3-D Secure step left open that long is refused'),
  codeMs: count(30 * minuteMs, 0, dayMs, 'life of an SMS code'),
  resultDelayMs: count(0, 0, minuteMs, 'how long a page shows its result before it leaves for Url'),
  notifications: flag(true, 'notifications are sent at all'),
  notifyUrl: text('', /^$|^https?:\/\/|^\//, 'an address, a path, or ""', 'where notifications go instead'),
  notifyRetries: count(0, 0, 100, 'repetitions of a notification that was not answered with 200'),
  notifyIntervalMs: count(minuteMs, 0, dayMs, 'wait between repetitions'),
  notifyTimeoutMs: count(10_000, 1, 300_000, 'wait for the answer to a notification, real time'),
  extraAttribute: flag(false, 'answers carry an attribute and a child that nobody documented'),
  attributeOrder: choice(['documented', 'reversed'], 'documented', 'order of the attributes'),
  successCase: choice(['True', 'true'], 'True', 'spelling of Success="True"'),
  errCode: choice(['documented', 'undocumented'], 'documented', 'refusals say a code that nobody documented'),
  seed: count(0, 0, 2 ** 40, 'makes ids, codes and references repeat; 0: random'),
};
