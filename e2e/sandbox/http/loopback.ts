/** Listens wherever `localhost` may lead: on 127.0.0.1, and on ::1 where the machine has it. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly port: number;
  readonly servers: readonly Server[];
}

/** Port 0 takes any that is free on both. A port that is taken on either is taken: browsers may try ::1 first. */
export async function listenOnLoopback(newServer: () => Server, wantedPort: number): Promise<Listening> {
  const server = newServer();
  const port = await listen(server, wantedPort, '127.0.0.1');
  const onIpv6 = newServer();
  try {
    await listen(onIpv6, port, '::1');
    return { port, servers: [server, onIpv6] };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return { port, servers: [server] };
    await stopListening(server);
    if (wantedPort !== 0) throw error;
    return listenOnLoopback(newServer, 0);
  }
}

/** Also ends connections that are open. */
export function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
