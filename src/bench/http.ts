import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import pino from 'pino';
import { startApp } from '../app';
import { readConfig } from '../config';
import { DEFAULT_APPLICATION } from '../composition/services';
import { fill } from './fill';
import { type Effort, inTurn, perSecond, spreadOf, type Spread } from './measure';

const KEY = 'pg_test_sandbox';
const REQUESTS = 600;
const LISTS = 150;
const AT_ONCE = 32;
const LIST = `{ payments(first: 50) { nodes { id reference status amount { amount currency } captured { minorUnits }
  operations { id kind status moneyMoved attempts { number moneyMoved } } } } }`;

export interface Http {
  /** Requests a second at 32 clients: a bare server that echoes, and the smallest query here. */
  readonly echo: Spread;
  readonly typename: Spread;
  /** A list of 50 payments, each with its operations and their sendings: by hand, and here. */
  readonly listByHand: Spread;
  readonly list: Spread;
  readonly ofEcho: number;
  readonly ofListByHand: number;
}

/** Reads over HTTP against what the machine can do without us: an echo, and the same rows by hand-written SQL and JSON. */
export async function benchHttp(folder: string, effort: Effort): Promise<Http> {
  const file = join(folder, 'http.sqlite');
  const config = readConfig({
    ...{ PORT: '0', SANDBOX: 'embedded', SANDBOX_PORT_BASE: '0', DATABASE_URL: `sqlite:${file}` },
    MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
  });
  const log = pino({ level: 'silent' });
  const app = await startApp(config, { log, withoutJobs: true, emptySandbox: true });
  await fill(app.services.database, DEFAULT_APPLICATION, 1_000);
  const byHand = await startByHand(file);
  const ask = (url: string, query: string) => async () => {
    const answer = await fetch(url, {
      ...{ method: 'POST', body: JSON.stringify({ query }) },
      headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
    });
    const text = await answer.text();
    if (!answer.ok || text.includes('"errors"'))
      throw new Error(`${url} answered ${answer.status}: ${text.slice(0, 300)}`);
  };
  const measured = await inTurn(effort.rounds, {
    echo: () => perSecond(effort.of(REQUESTS), AT_ONCE, ask(`${byHand.url}/echo`, '{ __typename }')),
    typename: () => perSecond(effort.of(REQUESTS), AT_ONCE, ask(`${app.url}/graphql`, '{ __typename }')),
    listByHand: () => perSecond(effort.of(LISTS), AT_ONCE, ask(`${byHand.url}/list`, LIST)),
    list: () => perSecond(effort.of(LISTS), AT_ONCE, ask(`${app.url}/graphql`, LIST)),
  });
  await byHand.close();
  await app.stop();
  const spreads = {
    ...{ echo: spreadOf(measured.echo), typename: spreadOf(measured.typename) },
    ...{ listByHand: spreadOf(measured.listByHand), list: spreadOf(measured.list) },
  };
  return {
    ...spreads,
    ofEcho: Number((spreads.typename.median / spreads.echo.median).toFixed(2)),
    ofListByHand: Number((spreads.list.median / spreads.listByHand.median).toFixed(2)),
  };
}

/** The ceiling: node:http, prepared statements and JSON.stringify, for exactly this list. */
async function startByHand(file: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const database = new SQLite(file, { readonly: true });
  const payments = database.prepare(
    `SELECT id, reference, status, amount_minor, currency, captured FROM payment
      WHERE application_id = ? ORDER BY id DESC LIMIT 51`,
  );
  const marks = Array.from({ length: 50 }, () => '?').join(', ');
  const operations = database.prepare(
    `SELECT id, payment_id, kind, status FROM operation WHERE application_id = ? AND payment_id IN (${marks}) ORDER BY id`,
  );
  const attempts = database.prepare(
    `SELECT operation_id, number, money_moved FROM attempt WHERE operation_id IN (${marks})`,
  );
  const list = (): string => {
    const rows = payments.all(DEFAULT_APPLICATION).slice(0, 50);
    const found = operations.all(DEFAULT_APPLICATION, ...rows.map(row => row['id']));
    const sent = attempts.all(...found.map(row => row['id']));
    const nodes = rows.map(row => ({
      ...{ id: row['id'], reference: row['reference'], status: row['status'] },
      amount: { amount: decimal(String(row['amount_minor'])), currency: row['currency'] },
      captured: { minorUnits: row['captured'] },
      operations: found
        .filter(each => each['payment_id'] === row['id'])
        .map(each => ({
          ...{ id: each['id'], kind: each['kind'], status: each['status'], moneyMoved: 'YES' },
          attempts: sent
            .filter(one => one['operation_id'] === each['id'])
            .map(one => ({ number: one['number'], moneyMoved: one['money_moved'] })),
        })),
    }));
    return JSON.stringify({ data: { payments: { nodes } } });
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const isEcho = request.url === '/echo';
      if (!isEcho) JSON.parse(Buffer.concat(chunks).toString());
      response.setHeader('content-type', 'application/json');
      response.end(isEcho ? Buffer.concat(chunks) : list());
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      database.close();
    },
  };
}

function decimal(minor: string): string {
  return `${minor.slice(0, -2)}.${minor.slice(-2)}`;
}
