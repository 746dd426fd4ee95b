import { request } from 'node:http';

/** Asks for a socket as a page of that very server would. Gives the status: 101 where it is opened, which ends it again. */
export async function shakeHands(address: URL): Promise<number> {
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    origin: address.origin,
    'sec-websocket-version': '13',
    // Any sixteen bytes. RFC 6455, 4.1
    'sec-websocket-key': Buffer.alloc(16, 7).toString('base64'),
  };
  return new Promise((tell, fail) => {
    request(address, { headers })
      .on('error', fail)
      .on('upgrade', ({ statusCode }, socket) => {
        socket.destroy();
        tell(statusCode ?? 0);
      })
      .on('response', (response) => {
        response.destroy();
        tell(response.statusCode ?? 0);
      })
      .end();
  });
}
