import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';

/** A shop's own page with a provider's form in a frame. */
export interface Shop {
  readonly url: string;
  close(): Promise<void>;
}

export async function openShop(formUrl: string): Promise<Shop> {
  const page = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Shop</title>
<link rel="icon" href="data:,"><h1>My cards</h1>
<iframe src="${formUrl}" title="Card form" style="border:0;width:100%;height:640px"></iframe></html>`;
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
