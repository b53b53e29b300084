/** S3's XML answers. */
import type { Answer } from './answer.ts';

/** Text as XML content, also for what the person sent: markup stays text. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** `<Key>a&amp;b</Key>`; the value is escaped. */
export function element(name: string, value: string): string {
  return `<${name}>${escapeXml(value)}</${name}>`;
}

/** A 200 in S3's namespace; `content` is XML already. */
export function xmlAnswer(root: string, content: string): Answer {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${content}</${root}>`;
  return {
    status: 200,
    headers: [
      ['Content-Type', 'application/xml'],
      ['Transfer-Encoding', 'chunked'],
    ],
    body: Buffer.from(xml),
  };
}
