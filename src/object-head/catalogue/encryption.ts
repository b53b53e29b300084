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
    sent: 'with every object but those under a customer’s own key (SSE-C)',
    needs: [],
  },
  SSEKMSKeyId: {
    header: 'x-amz-server-side-encryption-aws-kms-key-id',
    group: 'encryption',
    kind: 'kms-key',
    sent: 'for SSE-KMS and DSSE-KMS',
    needs: [],
  },
  BucketKeyEnabled: {
    header: 'x-amz-server-side-encryption-bucket-key-enabled',
    group: 'encryption',
    kind: 'flag',
    sent: 'if it is true; never as false',
    needs: [],
  },
  SSECustomerAlgorithm: {
    header: 'x-amz-server-side-encryption-customer-algorithm',
    group: 'encryption',
    kind: 'token',
    sent: 'for SSE-C, as an echo of the request',
    needs: [],
    generalPurposeOnly: true,
  },
  SSECustomerKeyMD5: {
    header: 'x-amz-server-side-encryption-customer-key-MD5',
    group: 'encryption',
    kind: 'text',
    sent: 'for SSE-C, as an echo of the request',
    needs: [],
    generalPurposeOnly: true,
  },
} as const satisfies Partial<Record<FieldName, FieldEntry>>;
