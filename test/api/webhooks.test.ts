import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { ManualClock } from '../../src/domain/clock';
import { startPayoneEmulator } from '../../src/connectors/payone/emulator/server';
import { type Emulator } from '../../src/connectors/emulator/contract';
import { confirmChallenge } from '../../src/demo/payer';
import { EventsDocument, PaymentDocument } from '../generated/operations';
import { startTestApp, type TestApp } from '../support/app';
import { buy, byCard, CARDS } from './support/orders';
import { expectStill } from './support/stillness';

interface Captured {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Stands where the server would: keeps the bytes of what the emulator sends, so that a test may deliver them. */
interface Capture {
  readonly url: string;
  readonly deliveries: Captured[];
  readonly server: Server;
}

let capture: Capture;
let emulator: Emulator;
let clock: ManualClock;
let test: TestApp;

beforeEach(async () => {
  capture = await startCapture();
  emulator = await startPayoneEmulator({ host: '127.0.0.1', port: 0, serverUrl: () => capture.url });
  clock = new ManualClock(new Date());
  test = await startTestApp({ ...emulator.credentials, SANDBOX: 'off', ...SETTINGS }, { withoutJobs: true, clock });
  const { services } = test.app;
  key = await serverKey(services);
});
afterEach(async () => {
  await test.close();
  await emulator.close();
  capture.server.closeAllConnections();
  await new Promise(resolve => capture.server.close(resolve));
});
