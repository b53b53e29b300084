/** What a client should make of a HEAD's headers: the same answer as fields, in the words of the AWS command line. */
import type { IncomingHttpHeaders } from 'node:http';
import names from '../recorded/field-to-header.json' with { type: 'json' };

const metadataPrefix = 'x-amz-meta-';
const dates = ['LastModified', 'ObjectLockRetainUntilDate', 'Expires'];

/** Text for every field: the command line's numbers and booleans are compared as text. */
export function fieldsOfHeaders(headers: IncomingHttpHeaders): { [member: string]: string } {
  const fields: Record<string, string> = {};
  for (const [member, name] of Object.entries(names.response)) {
    const value = headers[name.toLowerCase()];
    if (typeof value === 'string') fields[member] = dates.includes(member) ? isoDate(value) : value;
  }
  for (const [name, value] of Object.entries(headers)) {
    if (name.startsWith(metadataPrefix)) fields[`Metadata.${name.slice(metadataPrefix.length)}`] = String(value);
  }
  return fields;
}

/** The command line's JSON in the same form. */
export function fieldsOfJson(json: string): { [member: string]: string } {
  // Some versions also give the text of Expires.
  const { Metadata, ExpiresString: _, ...others }: { [member: string]: unknown } = JSON.parse(json);
  const fields: Record<string, string> = {};
  for (const [member, value] of Object.entries(others)) {
    fields[member] = dates.includes(member) ? isoDate(String(value)) : String(value);
  }
  for (const [name, value] of Object.entries(Metadata ?? {})) fields[`Metadata.${name}`] = String(value);
  return fields;
}

function isoDate(text: string): string {
  return new Date(text).toISOString();
}
