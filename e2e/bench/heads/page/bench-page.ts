/** How long does each way of sending HEADs take in a browser? Sends them; counting is the server's part. */
import { HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { fromCognitoIdentityPool } from '@aws-sdk/credential-provider-cognito-identity';
import { headObject } from '../../../../src/aws/head-object.ts';
import type { Job, Target, Way } from './job.ts';

/** Resolves once the answer's headers are there; throws where they are not those of a 200. */
type Send = (target: Target) => Promise<unknown>;

const region = 'us-east-1';

const senders: Readonly<Record<Way, (job: Job) => Send>> = { ours, sdk, bare };

function ours({ endpoint, identityPoolId, bucket }: Job): Send {
  const cognitoEndpoint = `${endpoint}/cognito`;
  const target = {
    connection: {
      name: 'sandbox',
      region,
      endpoint,
      pathStyle: true,
      store: 'aws',
      credentials: { kind: 'cognito-guest', identityPoolId, cognitoEndpoint },
    },
    place: {},
    clock: { offsetMs: 0 },
  } as const;
  return async ({ key }) => {
    const { status } = await headObject(target, { bucket, key, checksumMode: 'off' });
    if (status !== 200) throw new Error(`${key}: ${status}`);
  };
}

/** Whatever is not needed to reach the sandbox is left as the SDK has it. */
function sdk({ endpoint, identityPoolId, bucket }: Job): Send {
  const credentials = fromCognitoIdentityPool({
    identityPoolId,
    clientConfig: { region, endpoint: `${endpoint}/cognito` },
  });
  const client = new S3Client({ region, endpoint, forcePathStyle: true, credentials });
  return ({ key }) => client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
}

function bare(): Send {
  return async ({ key, url }) => {
    const { status } = await fetch(url, { method: 'HEAD' });
    if (status !== 200) throw new Error(`${key}: ${status}`);
  };
}

async function sendAll(send: Send, targets: readonly Target[], atOnce: number): Promise<void> {
  const left = targets.values();
  const lane = async () => {
    for (const target of left) await send(target);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

globalThis.runJob = async (job) => {
  const send = senders[job.way](job);
  await sendAll(send, job.warmUp, job.atOnce);
  const start = performance.now();
  await sendAll(send, job.measured, job.atOnce);
  return performance.now() - start;
};
