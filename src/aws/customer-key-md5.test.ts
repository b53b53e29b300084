import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { customerKeyMD5 } from './customer-key-md5.ts';

it('is the MD5 of the bytes, not of their base64', async () =>
  expect(await customerKeyMD5(Buffer.from('0123456789abcdefghijklmnopqrstuv').toString('base64'))).toBe(
    createHash('md5').update('0123456789abcdefghijklmnopqrstuv').digest('base64'),
  ));

it('is right for any key', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (bytes) => {
      const expected = createHash('md5').update(bytes).digest('base64');
      expect(await customerKeyMD5(Buffer.from(bytes).toString('base64'))).toBe(expected);
    }),
  );
});
