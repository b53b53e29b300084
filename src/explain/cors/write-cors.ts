/** CORS rules as text for the AWS console and the AWS CLI. Terraform is in `write-terraform.ts`. */
import { bucketKind } from '../../object-head/bucket-kind.ts';
import type { Words } from '../words.ts';
import type { CorsRule } from './cors-rule.ts';

/**
 * JSON for the console's editor (Permissions, Cross-origin resource sharing): an array of rules. Empty lists are left out.
 *
 * @example corsForConsole([{ allowedOrigins: ['*'], allowedMethods: ['GET'], … }]) // '[\n  {\n    "AllowedMethods": [ …'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/enabling-cors-examples.html
 */
export function corsForConsole(rules: readonly CorsRule[]): string {
  return JSON.stringify(rules.map(asS3Writes), null, 2);
}

/**
 * JSON for a file `cors.json` that the CLI sends: an object around the rules. Empty lists are left out.
 *
 * @example corsForCli(rules) // '{\n  "CORSRules": [ …'
 * @see https://docs.aws.amazon.com/cli/latest/reference/s3api/put-bucket-cors.html
 */
export function corsForCli(rules: readonly CorsRule[]): string {
  return JSON.stringify({ CORSRules: rules.map(asS3Writes) }, null, 2);
}

/** The commands of the AWS CLI, for a POSIX shell. */
export interface CorsCommands {
  /** Prints the present rules in the form that `put` takes. */
  readonly get: string;
  /** Replaces all rules by those of `cors.json` in the current folder. */
  readonly put: string;
  /** What is in the way where the name is not that of a bucket. */
  readonly caution?: Words;
}

/**
 * The commands that read and write the rules of a bucket; the name is quoted for the shell where it has to be.
 *
 * @example corsCommands('reports').put // 'aws s3api put-bucket-cors --bucket reports --cors-configuration file://cors.json'
 * @see https://docs.aws.amazon.com/cli/latest/reference/s3api/put-bucket-cors.html
 */
export function corsCommands(bucket: string): CorsCommands {
  const name = shellWord(bucket);
  const commands = {
    get: `aws s3api get-bucket-cors --bucket ${name}`,
    put: `aws s3api put-bucket-cors --bucket ${name} --cors-configuration file://cors.json`,
  };
  if (bucketKind(bucket) === 'general-purpose' && !bucket.startsWith('arn:')) return commands;
  return {
    ...commands,
    caution: [
      { value: bucket },
      ' is not the name of a general purpose bucket. CORS rules belong to the bucket behind it: put its name here.',
    ],
  };
}

/** The keys as S3 names them, in the order in which the CLI prints them. */
function asS3Writes(rule: CorsRule): Readonly<Record<string, unknown>> {
  const list = (key: string, values: readonly string[]) => (values.length > 0 ? { [key]: values } : {});
  return {
    ...(rule.id === undefined ? {} : { ID: rule.id }),
    ...list('AllowedHeaders', rule.allowedHeaders),
    ...list('AllowedMethods', rule.allowedMethods),
    ...list('AllowedOrigins', rule.allowedOrigins),
    ...list('ExposeHeaders', rule.exposeHeaders),
    ...(rule.maxAgeSeconds === undefined ? {} : { MaxAgeSeconds: rule.maxAgeSeconds }),
  };
}

function shellWord(text: string): string {
  return /^[\w.:/-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
