/** Help about the replication group, whose fields are in `../replication.ts`. */
import type { FieldName } from '../field.ts';
import type { FieldHelp } from './field-help.ts';

/**
 * What is told of its fields, by the SDK's name.
 *
 * @example replication.ReplicationStatus.names.boto3 // 'ReplicationStatus'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const replication = {
  ReplicationStatus: {
    help: 'How far the copy to other buckets has come, or REPLICA if the object is itself such a copy.',
    names: { boto3: 'ReplicationStatus', dotnet: 'ReplicationStatus', dart: 'replicationStatus' },
    see: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-status.html',
  },
} as const satisfies Partial<Record<FieldName, FieldHelp>>;
