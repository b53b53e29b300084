/** CORS rules as a Terraform resource. JSON for console and CLI is in `write-cors.ts`. */
import type { Words } from '../words.ts';
import type { CorsRule } from './cors-rule.ts';
import { orderMatters } from './order-matters.ts';

export interface TerraformCors {
  /** A whole resource block, as `terraform fmt` leaves it. */
  readonly text: string;
  /** Set where the order of the rules counts, which Terraform does not keep. */
  readonly caution?: Words;
}

/**
 * The resource that makes these rules the configuration of a bucket. Texts of rules and the bucket's name are quoted so that
 * Terraform takes nothing in them for a template. Empty lists are left out.
 *
 * @example corsForTerraform('reports', rules).text // 'resource "aws_s3_bucket_cors_configuration" "bucket" {\n  bucket = …'
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_cors_configuration
 */
export function corsForTerraform(bucket: string, rules: readonly CorsRule[]): TerraformCors {
  const blocks = rules.map((rule) => `\n  cors_rule {\n${ruleLines(rule).join('\n')}\n  }\n`).join('');
  const text = `resource "aws_s3_bucket_cors_configuration" "bucket" {\n  bucket = ${hclString(bucket)}\n${blocks}}\n`;
  if (!orderMatters(rules)) return { text };
  const caution: Words = [
    'Terraform keeps ',
    { code: 'cors_rule' },
    ' blocks as a set, so S3 may get these rules in another order. Some of them can fit the same request, and S3 goes by the first. Read the configuration after the change and check the order.',
  ];
  return { text, caution };
}

/**
 * A text as an HCL string: quotes, backslashes and controls escaped, and the openings of templates doubled.
 *
 * @example hclString('a"${b}') // '"a\\"$${b}"'
 * @see https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences-1
 */
export function hclString(text: string): string {
  const escaped = text.replace(/\\|"|[$%](?=\{)|\p{Cc}/gu, (found) => {
    const named = escapes[found];
    return named ?? `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${escaped}"`;
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  $: '$$',
  '%': '%%',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function ruleLines(rule: CorsRule): readonly string[] {
  const short: readonly (readonly [name: string, value: string | undefined])[] = [
    ['id', rule.id === undefined ? undefined : hclString(rule.id)],
    ['allowed_headers', hclList(rule.allowedHeaders)],
    ['allowed_methods', hclList(rule.allowedMethods)],
    ['allowed_origins', hclList(rule.allowedOrigins)],
    ['max_age_seconds', rule.maxAgeSeconds === undefined ? undefined : String(rule.maxAgeSeconds)],
  ];
  const lines = short.flatMap(([name, value]) => (value === undefined ? [] : [`    ${name.padEnd(15)} = ${value}`]));
  if (rule.exposeHeaders.length === 0) return lines;
  // A line each, since there are often forty. The empty line keeps it out of the alignment.
  return [
    ...lines,
    '',
    '    expose_headers = [',
    ...rule.exposeHeaders.map((name) => `      ${hclString(name)},`),
    '    ]',
  ];
}

function hclList(values: readonly string[]): string | undefined {
  return values.length > 0 ? `[${values.map(hclString).join(', ')}]` : undefined;
}
