/** The replication group: whether its copies are complete. Says what the headers mean in general, nothing of one answer. */
import type { FieldEntry, FieldName } from './field.ts';

/**
 * The fields of the replication group in display order, by the SDK's name.
 *
 * @example replication.ReplicationStatus.header // 'x-amz-replication-status'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const replication = {
  ReplicationStatus: {
    header: 'x-amz-replication-status',
    group: 'replication',
    kind: 'token',
    sent: 'if a replication rule covers the object, or it is a replica',
    needs: [],
    generalPurposeOnly: true,
  },
} as const satisfies Partial<Record<FieldName, FieldEntry>>;
