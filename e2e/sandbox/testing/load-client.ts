/**
 * Sends one signed HEAD over and over, on bare sockets, from a process of its own: whoever measures the server must not share
 * its thread. Run by `bench.ts` with port, number of requests and the path; prints the seconds it took.
 */
import { connect } from 'node:net';
import { signRequest } from './signed-client.ts';

const connections = 16;
const [port = 0, count = 0] = process.argv.slice(2).map(Number);
const { method, path, headers } = await signRequest(port, { bucket: 'everything-exposed', key: 'every-field' });
const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
const request = `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;

/** An answer to a HEAD ends with its headers. */
function send(share: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let left = share;
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.setEncoding('latin1');
    socket.on('error', reject);
    socket.on('data', (text) => {
      received += text;
      if (!received.endsWith('\r\n\r\n')) return;
      if (!received.startsWith('HTTP/1.1 200 ')) reject(new Error(received));
      received = '';
      left--;
      if (left > 0) socket.write(request);
      else socket.end(resolve);
    });
  });
}

const start = performance.now();
await Promise.all(Array.from({ length: connections }, () => send(Math.ceil(count / connections))));
console.log((performance.now() - start) / 1000);
