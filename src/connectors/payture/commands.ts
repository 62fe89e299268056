/** The interfaces that one order can live behind: what began on one goes on there. */
export type Door = 'api' | 'apim' | 'vwapi';

/**
 * Every command that this kit sends, by interface: the customer's table and the commands that current documents add
 * (Payture contract, section 4). What is not in it does not compile. The pages (`apim/Pay`, `vwapi/Pay`, `vwapi/Add` with a
 * SessionId) are for the payer's browser and are not sent.
 */
export const COMMANDS = [
  'api/Pay',
  'api/Block',
  'api/Pay3DS',
  'api/Block3DS',
  'api/Charge',
  'api/Unblock',
  'api/Refund',
  'api/GetState',
  'api/ApplePay',
  'api/AndroidPay',
  'apim/Init',
  'apim/Charge',
  'apim/Unblock',
  'apim/Refund',
  'apim/PayStatus',
  'vwapi/Init',
  'vwapi/Pay',
  'vwapi/PaySubmit3DS',
  'vwapi/Charge',
  'vwapi/Unblock',
  'vwapi/Refund',
  'vwapi/PayStatus',
  'vwapi/GetState',
  'vwapi/Register',
  'vwapi/Update',
  'vwapi/Check',
  'vwapi/Delete',
  'vwapi/Add',
  'vwapi/AddSubmit3DS',
  'vwapi/Activate',
  'vwapi/Remove',
  'vwapi/GetList',
  'vwapi/SendCode',
] as const;
export type Command = (typeof COMMANDS)[number];

/** The command without its interface: the name of the answer's root. */
export function nameOf(command: Command): string {
  return command.slice(command.indexOf('/') + 1);
}
