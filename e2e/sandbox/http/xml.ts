/** S3's XML answers. */
import type { Answer, Header } from './answer.ts';

const needsEscape = /[&<>"]|(?![\t\n])\p{Cc}/gu;
const named: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML content, also for what the person sent: markup stays text, control characters become `&#x1;`. */
export function escapeXml(text: string): string {
  return text.replace(needsEscape, (character) => named[character] ?? `&#x${character.charCodeAt(0).toString(16)};`);
}

/** `<Key>a&amp;b</Key>`; the value is escaped. */
export function element(name: string, value: string): string {
  return `<${name}>${escapeXml(value)}</${name}>`;
}

/** The same, or nothing where there is no value. */
export function optionalElement(name: string, value: string | number | undefined): string {
  return value === undefined ? '' : element(name, String(value));
}

/** `<Owner><ID>1</ID></Owner>`; `content` is XML already, or text that needs no escaping. */
export function structure(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

/** A 200 in S3's namespace; `content` is XML already. */
export function xmlAnswer(root: string, content: string, more: readonly Header[] = []): Answer {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${content}</${root}>`;
  return {
    status: 200,
    headers: [...more, ['Content-Type', 'application/xml'], ['Transfer-Encoding', 'chunked']],
    body: Buffer.from(xml),
  };
}
