/** An object's name as one text, for titles and for copying. */

/** `s3://reports/2026/q3.parquet`: the key stands as it is, nothing encoded, as the AWS CLI takes it. */
export function objectUri({ bucket, key }: { readonly bucket: string; readonly key: string }): string {
  return `s3://${bucket}/${key}`;
}
