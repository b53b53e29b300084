import { describe, expect, it } from 'vitest';
import { parseContentType } from './content-type.ts';

describe('parseContentType', () => {
  it('reads type, charset and other parameters', () =>
    expect(parseContentType('Text/HTML; Charset="UTF-8"; v=1')).toEqual({
      mediaType: 'text/html',
      charset: 'utf-8',
      parameters: [
        { name: 'Charset', value: 'UTF-8' },
        { name: 'v', value: '1' },
      ],
    }));
  it('reads a type of many parts', () =>
    expect(parseContentType('application/vnd.apache.parquet+json')?.mediaType).toBe(
      'application/vnd.apache.parquet+json',
    ));
  it.each(['', 'text', 'text/', '/html', 'text/a/b', 'a=text/html', 'text html'])('is silent on %j', (text) =>
    expect(parseContentType(text)).toBeUndefined(),
  );
});
