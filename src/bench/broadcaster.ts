import { type AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

/**
 * The ceiling for listeners, in a process of its own like the server: the same library, sending one text to all who are
 * connected. Told over IPC: a text to send, or `memory` to say how many bytes it takes.
 */
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.once('listening', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('message', (message: unknown) => {
  if (message === 'memory') process.send?.({ memoryBytes: process.memoryUsage.rss() });
  else for (const client of server.clients) client.send(String(message));
});
