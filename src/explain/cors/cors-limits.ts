/** Would S3 take a CORS configuration of this size? Judges number and length alone, not what the rules say. */
import type { Words } from '../words.ts';
import type { CorsRule } from './cors-rule.ts';

/** S3's limit for one configuration. */
export const maxRules = 100;
/** S3's limit for the XML of one configuration, in bytes. */
export const maxBytes = 64 * 1024;

/**
 * Why S3 would refuse a configuration, a sentence each; empty where it fits.
 *
 * @example limitProblems(rules) // [] for up to 100 rules of up to 64 KB together
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketCors.html
 */
export function limitProblems(rules: readonly CorsRule[]): readonly Words[] {
  const bytes = configurationBytes(rules);
  return [
    ...(rules.length > maxRules
      ? [`S3 takes ${maxRules} rules in a configuration; this one has ${rules.length}. Join or remove some first.`]
      : []),
    ...(bytes > maxBytes
      ? [
          [
            'S3 takes a configuration of up to ',
            { bytes: maxBytes },
            '; this one has ',
            { bytes },
            '. Shorten it first.',
          ],
        ]
      : []),
  ];
}

/**
 * The length in bytes of the XML that PutBucketCors sends, without white space between the elements.
 *
 * @example configurationBytes([]) // 87
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketCors.html
 */
export function configurationBytes(rules: readonly CorsRule[]): number {
  const xml = rules.map((rule) => element('CORSRule', ruleXml(rule))).join('');
  const whole = `<CORSConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${xml}</CORSConfiguration>`;
  return new TextEncoder().encode(whole).length;
}

function ruleXml(rule: CorsRule): string {
  const all = (name: string, values: readonly string[]) =>
    values.map((value) => element(name, escaped(value))).join('');
  return [
    rule.id === undefined ? '' : element('ID', escaped(rule.id)),
    all('AllowedHeader', rule.allowedHeaders),
    all('AllowedMethod', rule.allowedMethods),
    all('AllowedOrigin', rule.allowedOrigins),
    all('ExposeHeader', rule.exposeHeaders),
    rule.maxAgeSeconds === undefined ? '' : element('MaxAgeSeconds', String(rule.maxAgeSeconds)),
  ].join('');
}

const element = (name: string, content: string) => `<${name}>${content}</${name}>`;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
