import { describe, expect, it } from 'vitest';
import { catalogue, fieldNames } from '../../object-head/catalogue/catalogue.ts';
import { headInputs, inputNames } from '../../object-head/head-inputs.ts';
import { isSafelisted } from '../../object-head/presence-exposure.ts';
import { inOrder, neededResponseHeaders, sendableRequestHeaders } from './needed-headers.ts';

describe('the response headers that a rule must name', () => {
  const lower = neededResponseHeaders.map((name) => name.toLowerCase());

  it('are those of all fields but the safelisted ones and the prefix of user metadata', () => {
    const ofFields = fieldNames
      .filter((field) => field !== 'Metadata')
      .map((field) => catalogue[field].header.toLowerCase());
    for (const name of ofFields) expect(lower.includes(name), name).toBe(!isSafelisted(name));
    expect(lower.filter((name) => name.startsWith('x-amz-meta-'))).toEqual([]);
  });
  it('are sorted, each once, and none has a wildcard, which S3 refuses', () => {
    expect(lower).toEqual([...new Set(lower)].sort());
    expect(neededResponseHeaders.join('')).not.toContain('*');
  });
});

describe('the request headers that a preflight may ask for', () => {
  it('are those of all inputs that travel as headers, and no others of the inputs', () => {
    for (const input of inputNames) {
      const { wire } = headInputs[input];
      if (wire.in === 'header') expect(sendableRequestHeaders).toContain(wire.name.toLowerCase());
      if (wire.in === 'query') expect(sendableRequestHeaders).not.toContain(wire.name.toLowerCase());
    }
  });
  it('include the signature’s, but never host, which no page can set', () => {
    expect(sendableRequestHeaders).toEqual(
      expect.arrayContaining(['authorization', 'x-amz-date', 'x-amz-security-token']),
    );
    expect(sendableRequestHeaders).not.toContain('host');
  });
  it('are lower case, sorted, each once', () => {
    expect(sendableRequestHeaders).toEqual(
      [...new Set(sendableRequestHeaders.map((name) => name.toLowerCase()))].sort(),
    );
  });
});

describe('inOrder', () => {
  it('sorts by any case and keeps the first spelling', () =>
    expect(inOrder(['x-amz-id-2', 'ETag', 'Date', 'etag'])).toEqual(['Date', 'ETag', 'x-amz-id-2']));
  it('leaves nothing of nothing', () => expect(inOrder([])).toEqual([]));
});
