/** Help about the encryption group, whose fields are in `../encryption.ts`. */
import type { FieldName } from '../field.ts';
import type { FieldHelp } from './field-help.ts';

/**
 * What is told of its fields, by the SDK's name.
 *
 * @example encryption.ServerSideEncryption.names.boto3 // 'ServerSideEncryption'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const encryption = {
  ServerSideEncryption: {
    help: 'Who encrypts the stored bytes and with whose key: S3 (AES256), KMS (aws:kms), KMS twice (aws:kms:dsse).',
    names: { boto3: 'ServerSideEncryption', dotnet: 'ServerSideEncryptionMethod', dart: 'serverSideEncryption' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/serv-side-encryption.html',
  },
  SSEKMSKeyId: {
    help: 'The KMS key that protects the object’s data key, as an ARN.',
    names: { boto3: 'SSEKMSKeyId', dotnet: 'ServerSideEncryptionKeyManagementServiceKeyId', dart: 'sSEKMSKeyId' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html',
  },
  BucketKeyEnabled: {
    help: 'The data key comes from an S3 Bucket Key, which saves calls to KMS.',
    names: { boto3: 'BucketKeyEnabled', dotnet: 'BucketKeyEnabled', dart: 'bucketKeyEnabled' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html',
  },
  SSECustomerAlgorithm: {
    help: 'The algorithm of the key that the caller keeps and sends with each request (SSE-C).',
    names: {
      boto3: 'SSECustomerAlgorithm',
      dotnet: 'ServerSideEncryptionCustomerMethod',
      dart: 'sSECustomerAlgorithm',
    },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html',
  },
  SSECustomerKeyMD5: {
    help: 'MD5 of the caller’s key in base64: it tells keys apart without revealing them.',
    names: {
      boto3: 'SSECustomerKeyMD5',
      dotnet: 'ServerSideEncryptionCustomerProvidedKeyMD5',
      dart: 'sSECustomerKeyMD5',
    },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html',
  },
} as const satisfies Partial<Record<FieldName, FieldHelp>>;
