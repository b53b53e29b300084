/** The least that a page with the SDK can do: gets a guest's credentials, sends one HEAD, prints what the SDK made of it. */
import { HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { fromCognitoIdentityPool } from '@aws-sdk/credential-provider-cognito-identity';

const asked = new URLSearchParams(location.search);
const endpoint = asked.get('endpoint') ?? '';
const region = 'us-east-1';

const credentials = fromCognitoIdentityPool({
  identityPoolId: asked.get('identityPoolId') ?? '',
  clientConfig: { region, endpoint: `${endpoint}/cognito` },
});
const client = new S3Client({ region, endpoint, forcePathStyle: true, credentials });
const command = new HeadObjectCommand({
  Bucket: asked.get('bucket') ?? '',
  Key: asked.get('key') ?? '',
  ChecksumMode: 'ENABLED',
});
const answer = document.createElement('pre');
answer.textContent = JSON.stringify(await client.send(command), null, 2);
document.body.append(answer);
