/** The encryption group: under whose key the stored bytes lie. Says what the headers mean in general, nothing of one answer. */
import type { FieldEntry, FieldName } from './field.ts';

/**
 * The fields of the encryption group in display order, by the SDK's name.
 *
 * @example encryption.ServerSideEncryption.header // 'x-amz-server-side-encryption'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const encryption = {
  ServerSideEncryption: {
    header: 'x-amz-server-side-encryption',
    group: 'encryption',
    kind: 'token',
    help: 'Who encrypts the stored bytes and with whose key: S3 (AES256), KMS (aws:kms), KMS twice (aws:kms:dsse).',
    sent: 'with every object but those under a customer’s own key (SSE-C)',
    needs: [],
    names: { boto3: 'ServerSideEncryption', dotnet: 'ServerSideEncryptionMethod', dart: 'serverSideEncryption' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/serv-side-encryption.html',
  },
  SSEKMSKeyId: {
    header: 'x-amz-server-side-encryption-aws-kms-key-id',
    group: 'encryption',
    kind: 'kms-key',
    help: 'The KMS key that protects the object’s data key, as an ARN.',
    sent: 'for SSE-KMS and DSSE-KMS',
    needs: [],
    names: { boto3: 'SSEKMSKeyId', dotnet: 'ServerSideEncryptionKeyManagementServiceKeyId', dart: 'sSEKMSKeyId' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html',
  },
  BucketKeyEnabled: {
    header: 'x-amz-server-side-encryption-bucket-key-enabled',
    group: 'encryption',
    kind: 'flag',
    help: 'The data key comes from an S3 Bucket Key, which saves calls to KMS.',
    sent: 'if it is true; never as false',
    needs: [],
    names: { boto3: 'BucketKeyEnabled', dotnet: 'BucketKeyEnabled', dart: 'bucketKeyEnabled' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html',
  },
  SSECustomerAlgorithm: {
    header: 'x-amz-server-side-encryption-customer-algorithm',
    group: 'encryption',
    kind: 'token',
    help: 'The algorithm of the key that the caller keeps and sends with each request (SSE-C).',
    sent: 'for SSE-C, as an echo of the request',
    needs: [],
    generalPurposeOnly: true,
    names: {
      boto3: 'SSECustomerAlgorithm',
      dotnet: 'ServerSideEncryptionCustomerMethod',
      dart: 'sSECustomerAlgorithm',
    },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html',
  },
  SSECustomerKeyMD5: {
    header: 'x-amz-server-side-encryption-customer-key-MD5',
    group: 'encryption',
    kind: 'text',
    help: 'MD5 of the caller’s key in base64: it tells keys apart without revealing them.',
    sent: 'for SSE-C, as an echo of the request',
    needs: [],
    generalPurposeOnly: true,
    names: {
      boto3: 'SSECustomerKeyMD5',
      dotnet: 'ServerSideEncryptionCustomerProvidedKeyMD5',
      dart: 'sSECustomerKeyMD5',
    },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html',
  },
} as const satisfies Partial<Record<FieldName, FieldEntry>>;
