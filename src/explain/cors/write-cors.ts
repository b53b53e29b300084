/** CORS rules as text for the AWS console and the AWS CLI. Terraform is in `write-terraform.ts`. */
import type { Place } from '../../object-head/head-request.ts';
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
}

/**
 * The commands that read and write the rules of a bucket where it is: `place` is the one in force, with the region as far as it
 * is known and the store's own endpoint. Texts are quoted for the shell where they have to be.
 *
 * @example corsCommands('reports', { region: 'eu-west-1' }).put
 * // 'aws s3api put-bucket-cors --bucket reports --region eu-west-1 --cors-configuration file://cors.json'
 * @see https://docs.aws.amazon.com/cli/latest/reference/s3api/put-bucket-cors.html
 */
export function corsCommands(bucket: string, { region, endpoint }: Place): CorsCommands {
  const where = [
    ...(region === undefined ? [] : ['--region', shellWord(region)]),
    ...(endpoint === undefined ? [] : ['--endpoint-url', shellWord(endpoint)]),
  ];
  const command = (name: string, ...more: readonly string[]) =>
    ['aws', 's3api', name, '--bucket', shellWord(bucket), ...where, ...more].join(' ');
  return {
    get: command('get-bucket-cors'),
    put: command('put-bucket-cors', '--cors-configuration', 'file://cors.json'),
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
