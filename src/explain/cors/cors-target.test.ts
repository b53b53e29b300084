import { describe, expect, it } from 'vitest';
import { plainText } from '../words.ts';
import { corsTargetCaution, formsFor } from './cors-target.ts';

it('the console and Terraform are for Amazon S3 alone', () => {
  expect(formsFor(undefined)).toEqual(['console', 'cli', 'terraform']);
  expect(formsFor({ name: 'MinIO', lacks: new Set() })).toEqual(['cli']);
});

describe('what is no bucket with rules of its own', () => {
  it.each(['arn:aws:s3:eu-west-1:111122223333:accesspoint/reports', 'my-ap-abc-s3alias', 'arn:aws:s3:::reports'])(
    'is told: %s',
    (bucket) =>
      expect(plainText(corsTargetCaution(bucket) ?? '')).toBe(
        `${bucket} is not the name of a general purpose bucket. CORS rules belong to the bucket behind it: put its name here.`,
      ),
  );
  it('is a directory bucket, too', () =>
    expect(plainText(corsTargetCaution('logs--usw2-az1--x-s3') ?? '')).toContain('has no CORS rules'));
  it.each(['reports', 'arn', 's3alias'])('is nothing for %s', (bucket) =>
    expect(corsTargetCaution(bucket)).toBeUndefined(),
  );
});
