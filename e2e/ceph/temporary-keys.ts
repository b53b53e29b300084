/** Temporary keys from the gateway's own STS, which listens at the same address as its S3. */
import type { Keys, Roles } from './deployment.ts';
import type { Gateway } from './gateway.ts';
import { sendSigned, signedHead } from './signed-request.ts';

/** Assumes a role for so many seconds. Throws what STS says where it refuses. */
async function assumeRole(endpoint: string, who: Keys, role: string, seconds: number): Promise<Keys> {
  const form = { Action: 'AssumeRole', Version: '2011-06-15', RoleSessionName: 'headlight', RoleArn: role };
  const { status, body } = await sendSigned(endpoint, who, {
    method: 'POST',
    service: 'sts',
    path: '/',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...form, DurationSeconds: String(seconds) }).toString(),
  });
  if (status !== 200) throw new Error(`AssumeRole ${role} was answered ${status}: ${body}`);
  const element = (name: string) => new RegExp(`<${name}>([^<]+)</${name}>`).exec(body)?.[1] ?? '';
  return {
    accessKeyId: element('AccessKeyId'),
    secretAccessKey: element('SecretAccessKey'),
    sessionToken: element('SessionToken'),
  };
}

/** Keys of each role. `object` is one that the full role may read: the expired keys are returned once they have expired. */
export async function temporaryKeys(gateway: Gateway, object: { bucket: string; key: string }): Promise<Roles> {
  const { endpoint, owner, other, roleFull, roleGet } = gateway;
  const expired = await assumeRole(endpoint, owner, roleFull, 1);
  const [full, getOnly, payer] = await Promise.all([
    assumeRole(endpoint, owner, roleFull, 3600),
    // A role that the owner assumes keeps the owner's rights: a missing key would be 404, not 403.
    assumeRole(endpoint, other, roleGet, 3600),
    assumeRole(endpoint, other, roleFull, 3600),
  ]);
  const answers = async (keys: Keys) => (await signedHead(endpoint, keys, object)).status;
  if ((await answers(full)) !== 200) throw new Error('temporary keys of the full role are refused');
  const until = Date.now() + 20_000;
  while ((await answers(expired)) === 200) {
    if (Date.now() > until) throw new Error('temporary keys of one second do not expire');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { full, getOnly, payer, expired };
}
