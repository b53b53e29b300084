/** HeadBucket: does it exist, and where? The region is told to anybody, whatever the status. */
import { isAllowed } from '../auth/role.ts';
import type { Answer, Header } from '../http/answer.ts';
import type { Call } from '../http/call.ts';
import { S3Error } from '../http/s3-error.ts';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html */
export function headBucket({ bucket, caller }: Call): Answer {
  const region: Header = ['x-amz-bucket-region', bucket.region];
  if (!isAllowed(caller, 's3:ListBucket', bucket, ''))
    throw new S3Error(403, 'AccessDenied', 'Access Denied', {}, [region]);
  return {
    status: 200,
    headers: [
      region,
      ['x-amz-access-point-alias', 'false'],
      ['x-amz-bucket-arn', `arn:aws:s3:::${bucket.name}`],
      ['Content-Type', 'application/xml'],
    ],
  };
}
