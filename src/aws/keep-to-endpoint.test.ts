import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it, vi } from 'vitest';
import type { Connection } from '../connections/config.ts';
import { NoAnswer } from '../object-head/failure.ts';
import { isAtOrBelow } from './keep-to-endpoint.ts';
import { sendCommand } from './send-command.ts';

const connection: Connection = {
  name: 'local',
  region: 'us-east-1',
  store: 'minio',
  endpoint: 'http://localhost:1',
  credentials: { kind: 'anonymous' },
};
/** As the alias of an access point on Outposts: 17 characters of an id, the kind before it, a region's mark behind it. */
const outpostsAlias = `o${'a'.repeat(17)}${'b'.repeat(20)}usea1--op-s3`;

async function failureOf(bucket: string) {
  const command = new HeadObjectCommand({ Bucket: bucket, Key: 'k' });
  const error: unknown = await sendCommand({ connection, place: {}, clock: undefined }, command).catch((e) => e);
  return error instanceof NoAnswer ? error.failure : error;
}

describe('a request', () => {
  it('is not sent where the SDK leads a name away from the endpoint', async () => {
    vi.stubGlobal('navigator', { onLine: true });
    expect(await failureOf(outpostsAlias)).toMatchObject({
      kind: 'not-sendable',
      message: expect.stringMatching(
        /leads to .*\.s3-outposts\.us-east-1\.amazonaws\.com, away from http:\/\/localhost:1/,
      ),
    });
    vi.unstubAllGlobals();
  });
});

describe('a host', () => {
  it.each([
    ['minio.example', true],
    ['reports.minio.example', true],
    ['evilminio.example', false],
    ['minio.example.evil', false],
    ['amazonaws.com', false],
  ])('%s is at or below minio.example: %s', (hostname, expected) =>
    expect(isAtOrBelow(hostname, 'minio.example')).toBe(expected),
  );
});
