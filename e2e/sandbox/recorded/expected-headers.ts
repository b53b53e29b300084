/** Which of the recorded fields are headers, and the headers that a success has besides. */

import type { Fields } from './compare-xml.ts';
import names from './field-to-header.json' with { type: 'json' };

export type Kind = 'object' | 'attributes' | 'tagging' | 'head-bucket' | 'xml' | 'empty' | 'deleted';

const xml = { 'content-type': 'application/xml', 'transfer-encoding': 'chunked' };
const attributes = { LastModified: 'last-modified', VersionId: 'x-amz-version-id' };

const kinds: {
  readonly [kind in Kind]: {
    readonly members: { readonly [member: string]: string };
    readonly others: { readonly [name: string]: string };
  };
} = {
  object: { members: { ...names.response, ExpiresString: 'expires' }, others: {} },
  attributes: { members: attributes, others: xml },
  tagging: { members: { VersionId: 'x-amz-version-id' }, others: xml },
  'head-bucket': {
    members: {
      AccessPointAlias: 'x-amz-access-point-alias',
      BucketArn: 'x-amz-bucket-arn',
      BucketRegion: 'x-amz-bucket-region',
    },
    others: { 'content-type': 'application/xml' },
  },
  xml: { members: {}, others: xml },
  empty: { members: {}, others: { 'content-length': '0' } },
  deleted: { members: {}, others: {} },
};

/** The headers, and the fields that are left for the body. */
export function splitFields(kind: Kind, fields: Fields): { headers: { [name: string]: string }; body: Fields } {
  const { members, others } = kinds[kind];
  const headers: Record<string, string> = { ...others };
  const body: Record<string, Fields[string]> = {};
  for (const [member, value] of Object.entries(fields)) {
    const name = members[member];
    if (member === 'Metadata' && kind === 'object') {
      for (const [key, text] of Object.entries(value as Fields)) headers[`x-amz-meta-${key}`] = String(text);
    } else if (name === undefined) body[member] = value;
    else if (value !== 'datetime' || headers[name] === undefined) headers[name] = masked(value);
  }
  return { headers, body };
}

/** The recordings write `datetime` for a date that a client parsed. */
function masked(value: Fields[string] | undefined): string {
  return value === 'datetime' ? '<date>' : String(value);
}
