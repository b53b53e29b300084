/** What does reading a page of a listing cost, once it is there, and whose work is it? In a browser, whose XML parser it is. */
import { ListObjectVersionsCommand, type ListObjectVersionsCommandOutput, S3Client } from '@aws-sdk/client-s3';
import { HttpResponse } from '@smithy/core/protocols';
import { readVersionsPage } from '../../../../src/object-head/versions/read-versions-page.ts';

/** In ms. */
export interface ReadingCost {
  /** The browser's XML parser alone, which is part of what the SDK does. */
  readonly xml: number;
  readonly sdk: number;
  /** What the app makes of the SDK's output. */
  readonly ours: number;
}

declare global {
  /** Fetches a page of a listing, then reads it so many times. */
  var readPage: (url: string, times: number) => Promise<readonly ReadingCost[]>;
}

/** A client that is answered with this text at once, and hands over what it read. */
function readerOf(text: string): () => Promise<ListObjectVersionsCommandOutput> {
  const bytes = new TextEncoder().encode(text);
  const client = new S3Client({
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'none' },
    requestHandler: {
      handle: async () => ({ response: new HttpResponse({ statusCode: 200, headers: {}, body: bytes }) }),
    },
  });
  return () => client.send(new ListObjectVersionsCommand({ Bucket: 'bench' }));
}

globalThis.readPage = async (url, times) => {
  const text = await (await fetch(url)).text();
  const key = new URL(url).searchParams.get('prefix') ?? '';
  const read = readerOf(text);
  const costs: ReadingCost[] = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    new DOMParser().parseFromString(text, 'application/xml');
    const parsed = performance.now();
    const output = await read();
    const wasRead = performance.now();
    const { entries } = readVersionsPage(output, text, { key, after: undefined });
    const done = performance.now();
    if (entries.length !== 1000) throw new Error(`${entries.length} versions, not 1,000`);
    costs.push({ xml: parsed - start, sdk: wasRead - parsed, ours: done - wasRead });
  }
  return costs;
};
