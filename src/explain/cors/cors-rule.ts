/** One rule of a bucket's CORS configuration, as GetBucketCors gives it and PutBucketCors takes it. */

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CORSRule.html */
export interface CorsRule {
  readonly id?: string;
  readonly allowedOrigins: readonly string[];
  readonly allowedMethods: readonly string[];
  readonly allowedHeaders: readonly string[];
  readonly exposeHeaders: readonly string[];
  /** How long a browser may keep the answer to a preflight, in seconds. */
  readonly maxAgeSeconds?: number;
}
