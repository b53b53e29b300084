import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { type RequestRecord, type Sandbox, startSandbox } from './sandbox.ts';
import { becomeGuest } from './testing/guest.ts';
import { ask, sendRaw } from './testing/signed-client.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.close());

const publicPath = '/open-to-all/index.html';

describe('the sandbox', () => {
  it('answers path style and virtual hosts alike', async () => {
    sandbox = await startSandbox();
    const byPath = await sendRaw(sandbox.port, { method: 'GET', path: publicPath });
    const headers = { host: `open-to-all.localhost:${sandbox.port}` };
    const byHost = await sendRaw(sandbox.port, { method: 'GET', path: '/index.html', headers });
    expect(byPath.status).toBe(200);
    expect(byHost.body).toBe(byPath.body);
  });

  it('tells of each request, with the path as it was sent', async () => {
    sandbox = await startSandbox({ now: () => Date.parse('2026-11-21T09:00:00Z') });
    const records: RequestRecord[] = [];
    const stop = sandbox.onRequest((record) => records.push(record));
    await sendRaw(sandbox.port, { method: 'HEAD', path: `${publicPath}?partNumber=1` });
    stop();
    await sendRaw(sandbox.port, { method: 'HEAD', path: publicPath });
    expect(records).toMatchObject([
      {
        method: 'HEAD',
        path: `${publicPath}?partNumber=1`,
        status: 206,
        receivedAt: Date.parse('2026-11-21T09:00:00Z'),
      },
    ]);
  });

  it('ends connections that hang when it is closed', async () => {
    sandbox = await startSandbox();
    const credentials = await becomeGuest(sandbox.port);
    const told = new Promise<RequestRecord>((resolve) => sandbox.onRequest(resolve));
    const hanging = ask(sandbox.port, { bucket: 'faults', key: 'hang', credentials }).catch((error: Error) => error);
    expect((await told).status).toBe(0);
    await sandbox.close();
    expect(await hanging).toBeInstanceOf(Error);
    await expect(sendRaw(sandbox.port, { method: 'GET', path: publicPath })).rejects.toThrow();
  });

  it('adds latency where asked to', async () => {
    sandbox = await startSandbox({ latencyMs: 150 });
    const before = performance.now();
    await sendRaw(sandbox.port, { method: 'HEAD', path: publicPath });
    expect(performance.now() - before).toBeGreaterThanOrEqual(145);
  });

  it('survives requests that make no sense', async () => {
    sandbox = await startSandbox();
    expect((await sendRaw(sandbox.port, { method: 'GET', path: '/open-to-all/%ff' })).status).toBe(400);
    expect((await sendRaw(sandbox.port, { method: 'GET', path: '/' })).status).toBe(403);
    expect((await sendRaw(sandbox.port, { method: 'PATCH', path: publicPath })).status).toBe(501);
    const socket = connect(sandbox.port, '127.0.0.1');
    socket.resume().end('nonsense\r\n\r\n');
    await once(socket, 'close');
    expect((await sendRaw(sandbox.port, { method: 'GET', path: publicPath })).status).toBe(200);
  });

  it('keeps a connection open for the next request, also after an error', async () => {
    sandbox = await startSandbox();
    const paths = ['HEAD /open-to-all/missing', 'HEAD /open-to-all/index.html', 'GET /open-to-all/index.html'];
    const socket = connect(sandbox.port, '127.0.0.1');
    socket.write(paths.map((line) => `${line} HTTP/1.1\r\nHost: localhost\r\n\r\n`).join(''));
    let received = '';
    for await (const chunk of socket) {
      received += String(chunk);
      if (received.endsWith('</title>\n')) break;
    }
    expect(received.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 404', 'HTTP/1.1 200', 'HTTP/1.1 200']);
  });
});

describe('a fault that strikes some of the time', () => {
  it('is over after as many times as it says, and then begins again', async () => {
    sandbox = await startSandbox();
    const credentials = await becomeGuest(sandbox.port);
    const statuses: number[] = [];
    for (let time = 0; time < 6; time++) {
      statuses.push((await ask(sandbox.port, { bucket: 'faults', key: '503-twice', credentials })).status);
    }
    expect(statuses).toEqual([503, 503, 200, 503, 503, 200]);
  });

  it('redirects only those who were not redirected yet', async () => {
    sandbox = await startSandbox();
    const credentials = await becomeGuest(sandbox.port);
    const first = await ask(sandbox.port, { bucket: 'faults', key: '307', credentials });
    expect(first.status).toBe(307);
    expect(first.headers.location).toBe(`http://127.0.0.1:${sandbox.port}/faults/307?rk=e2c69a31`);
    const followed = await ask(sandbox.port, { bucket: 'faults', key: '307', credentials, query: { rk: 'e2c69a31' } });
    expect(followed.status).toBe(200);
  });
});

describe('npm run sandbox', () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const run = (port: number) =>
    spawn(process.execPath, ['--import', 'tsx', main], { env: { ...process.env, SANDBOX_PORT: String(port) } });

  it('says in one line that its port is taken, and how to choose another', async () => {
    sandbox = await startSandbox();
    const child = run(sandbox.port);
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    const other = `SANDBOX_PORT=${sandbox.port + 1} npm run sandbox`;
    expect(said.trim()).toBe(`Port ${sandbox.port} is taken. Free it, or choose another: ${other}`);
  }, 20_000);

  it('serves until it is told to stop, and then ends cleanly', async () => {
    const child = run(0);
    const [line] = await once(child.stdout, 'data');
    const port = Number(/localhost:(\d+)/.exec(String(line))?.[1]);
    expect((await sendRaw(port, { method: 'GET', path: publicPath })).status).toBe(200);
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
  }, 20_000);
});
