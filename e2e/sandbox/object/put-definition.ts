/** The object that a PutObject request describes. */
import { amzInput, header, type S3Request } from '../http/s3-request.ts';
import { type Checksums, checksumAlgorithms, type Encryption, type ObjectDefinition } from '../store/definitions.ts';
import { checkShape } from './customer-key.ts';
import { storedMetadataValue } from './rfc2047.ts';

export function readDefinition(request: S3Request, body: Uint8Array, now: number): ObjectDefinition {
  return {
    key: request.key,
    body,
    lastModified: new Date(now).toISOString(),
    metadata: metadataOf(request),
    ...given('contentType', header(request, 'content-type')),
    ...given('cacheControl', header(request, 'cache-control')),
    ...given('contentDisposition', header(request, 'content-disposition')),
    ...given('contentEncoding', header(request, 'content-encoding')),
    ...given('contentLanguage', header(request, 'content-language')),
    ...given('expires', header(request, 'expires')),
    ...given('websiteRedirectLocation', amzInput(request, 'x-amz-website-redirect-location')),
    ...given('storageClass', storageClassOf(request)),
    ...given('encryption', encryptionOf(request)),
    ...given('retention', retentionOf(request)),
    ...given('legalHold', legalHoldOf(request)),
    ...given('tags', tagsOf(request)),
    ...given('checksums', checksumsOf(request)),
  };
}

/** Inputs that were not sent are left out of the definition rather than set to undefined. */
function given<Name extends keyof ObjectDefinition>(
  name: Name,
  value: ObjectDefinition[Name] | undefined,
): { [name in Name]?: NonNullable<ObjectDefinition[Name]> } {
  return value === undefined || value === null ? {} : ({ [name]: value } as { [name in Name]: typeof value });
}

/** STANDARD is what S3 does not mention. */
function storageClassOf(request: S3Request): string | undefined {
  const storageClass = amzInput(request, 'x-amz-storage-class');
  return storageClass === 'STANDARD' ? undefined : storageClass;
}

function metadataOf(request: S3Request): { [name: string]: string } {
  const prefix = 'x-amz-meta-';
  const sent = [...request.query.pairs, ...Object.entries(request.headers)].filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(
    sent.map(([name, value]) => [name.slice(prefix.length), storedMetadataValue(String(value))]),
  );
}

function encryptionOf(request: S3Request): Encryption | undefined {
  const prefix = 'x-amz-server-side-encryption';
  const customerAlgorithm = amzInput(request, `${prefix}-customer-algorithm`);
  if (customerAlgorithm !== undefined) {
    const encodedKey = amzInput(request, `${prefix}-customer-key`);
    const keyMD5 = amzInput(request, `${prefix}-customer-key-md5`);
    return { kind: 'SSE-C', key: checkShape(customerAlgorithm, encodedKey, keyMD5).key.toString('latin1') };
  }
  const kind = amzInput(request, prefix);
  if (kind !== 'aws:kms' && kind !== 'aws:kms:dsse') return undefined;
  const keyArn = amzInput(request, `${prefix}-aws-kms-key-id`) ?? 'arn:aws:kms:us-east-1:111122223333:key/aws-managed';
  const bucketKey = amzInput(request, `${prefix}-bucket-key-enabled`) === 'true';
  return bucketKey ? { kind, keyArn, bucketKey } : { kind, keyArn };
}

function retentionOf(request: S3Request): ObjectDefinition['retention'] {
  const mode = amzInput(request, 'x-amz-object-lock-mode');
  const until = amzInput(request, 'x-amz-object-lock-retain-until-date');
  return (mode === 'GOVERNANCE' || mode === 'COMPLIANCE') && until !== undefined ? { mode, until } : undefined;
}

function legalHoldOf(request: S3Request): 'ON' | 'OFF' | undefined {
  const legalHold = amzInput(request, 'x-amz-object-lock-legal-hold');
  return legalHold === 'ON' || legalHold === 'OFF' ? legalHold : undefined;
}

function tagsOf(request: S3Request): { [name: string]: string } | undefined {
  const tagging = amzInput(request, 'x-amz-tagging');
  return tagging === undefined ? undefined : Object.fromEntries(new URLSearchParams(tagging));
}

/** Taken on trust, and only from headers: in the query S3 ignores them. */
function checksumsOf(request: S3Request): Checksums | undefined {
  const values = checksumAlgorithms.flatMap((algorithm) => {
    const value = header(request, `x-amz-checksum-${algorithm}`);
    return value === undefined ? [] : [[algorithm, value] as const];
  });
  return values.length === 0 ? undefined : { type: 'FULL_OBJECT', values: Object.fromEntries(values) };
}
