import { finish3ds, payByToken, payOrBlock } from './api-payments';
import { type Shape } from './answers';
import { type Handler } from './command';
import { sendCode } from './codes';
import { check, register, remove, update } from './customers';
import { charge, refund, unblock } from './follow-ups';
import { init } from './sessions';
import { getState, payStatus } from './states';
import { activate, add, getList, removeCard } from './wallet-cards';
import { addFinish3ds, walletFinish3ds, walletPay } from './wallet-payments';

/** A command on the merchant's side. */
export interface Route {
  readonly handler: Handler;
  /** Of its refusals. */
  readonly shape: Shape;
  /** Top-level parameters; others are ignored and noted. */
  readonly takes: readonly string[];
}

const route = (handler: Handler, shape: Shape, ...takes: readonly string[]): Route => ({
  handler,
  shape,
  takes,
});

const followUp = ['OrderId', 'Amount', 'Cheque'] as const;
const token = [
  'Key',
  'OrderId',
  'Amount',
  'PayToken',
  'Method',
  'SecureCode',
  'Checksum',
  'CustomFields',
  'Cheque',
];
const pay = ['Key', 'OrderId', 'Amount', 'PayInfo', 'CustomFields', 'CustomerKey', 'PaytureId', 'Cheque'];

/** Every path but those of the pages. Names are exact. (Payture contract, sections 4 and 5) */
export const routes: Readonly<Record<string, Route>> = {
  'api/Pay': route(payOrBlock, 'payment', ...pay),
  'api/Block': route(payOrBlock, 'payment', ...pay),
  'api/ApplePay': route(payByToken, 'payment', ...token),
  'api/AndroidPay': route(payByToken, 'payment', ...token),
  'api/MobilePay': route(payByToken, 'payment', ...token),
  'api/MobileBlock': route(payByToken, 'payment', ...token),
  'api/Pay3DS': route(finish3ds, 'payment', 'Key', 'OrderId', 'PaRes'),
  'api/Block3DS': route(finish3ds, 'payment', 'Key', 'OrderId', 'PaRes'),
  'api/Charge': route(charge, 'followUp', 'Key', 'Password', ...followUp),
  'api/Unblock': route(unblock, 'followUp', 'Key', 'Password', ...followUp),
  'api/Refund': route(refund, 'followUp', 'Key', 'Password', ...followUp),
  'api/GetState': route(getState, 'state', 'Key', 'OrderId'),
  'apim/Init': route(init, 'init', 'Key', 'Data'),
  'apim/Charge': route(charge, 'followUp', 'Key', 'Password', ...followUp),
  'apim/Unblock': route(unblock, 'followUp', 'Key', 'Password', ...followUp),
  'apim/Refund': route(refund, 'followUp', 'Key', 'Password', ...followUp),
  'apim/PayStatus': route(payStatus, 'payStatus', 'Key', 'OrderId'),
  'apim/GetState': route(getState, 'state', 'Key', 'OrderId'),
  'vwapi/Register': route(register, 'customer', 'VWID', 'DATA'),
  'vwapi/Update': route(update, 'customer', 'VWID', 'DATA'),
  'vwapi/Check': route(check, 'customer', 'VWID', 'DATA'),
  'vwapi/Delete': route(remove, 'customer', 'VWID', 'DATA'),
  'vwapi/Init': route(init, 'init', 'VWID', 'DATA'),
  'vwapi/Add': route(add, 'add', 'VWID', 'DATA'),
  'vwapi/Pay': route(walletPay, 'walletPayment', 'VWID', 'DATA'),
  'vwapi/Activate': route(activate, 'activate', 'VWID', 'DATA'),
  'vwapi/Remove': route(removeCard, 'remove', 'VWID', 'DATA'),
  'vwapi/GetList': route(getList, 'customer', 'VWID', 'DATA'),
  'vwapi/SendCode': route(sendCode, 'customer', 'VWID', 'DATA'),
  'vwapi/PaySubmit3DS': route(walletFinish3ds, 'walletPayment', 'MD', 'PaRes'),
  'vwapi/AddSubmit3DS': route(addFinish3ds, 'add', 'MD', 'PaRes'),
  'vwapi/PayStatus': route(payStatus, 'walletPayStatus', 'VWID', 'DATA'),
  'vwapi/Charge': route(charge, 'followUp', 'VWID', 'Password', ...followUp),
  'vwapi/Unblock': route(unblock, 'followUp', 'VWID', 'Password', ...followUp),
  'vwapi/Refund': route(refund, 'walletRefund', 'VWID', 'DATA'),
  'vwapi/GetState': route(getState, 'state', 'Key', 'OrderId'),
};
