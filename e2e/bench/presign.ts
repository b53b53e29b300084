/** Which URL lets a page ask without signing? Presigned as a guest, good for longer than the benchmark takes. */
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { becomeGuest } from '../sandbox/testing/guest.ts';

interface Unsigned {
  readonly method: 'GET' | 'HEAD';
  /** `/bucket/key` */
  readonly path: string;
  readonly query?: Record<string, string>;
}

/** Gives what signs requests to this sandbox, as one guest. */
export async function presigner({ port }: Sandbox): Promise<(request: Unsigned) => Promise<string>> {
  const signer = new SignatureV4({
    service: 's3',
    region: 'us-east-1',
    credentials: await becomeGuest(port),
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: false,
  });
  return async ({ method, path, query = {} }) => {
    const headers = { host: `localhost:${port}`, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' };
    const request = { method, protocol: 'http:', hostname: 'localhost', port, path, query, headers };
    const signed = await signer.presign(request, { expiresIn: 3600 });
    const parameters = Object.entries(signed.query ?? {}).map(([name, value]) => [name, String(value)]);
    return `http://localhost:${port}${path}?${new URLSearchParams(parameters)}`;
  };
}
