import { describe, expect, it } from 'vitest';
import { plainText } from '../../explain/words.ts';
import { ofEleven, ofTest, ofTestUnderKms, underCustomerKey } from '../../testing/compare-answers.ts';
import { type ColumnParts, columnOf } from '../../testing/compare-column.ts';
import { verdicts } from '../verdicts.ts';

function found(id: RegExp, one: ColumnParts, two: ColumnParts) {
  const columns = [columnOf({ ...one, id: 'a' }), columnOf({ ...two, id: 'b' })];
  return verdicts({ columns, reference: 0, now: 0 })
    .filter((verdict) => id.test(verdict.id))
    .map(({ id: name, tone, words }) => [name, tone, plainText(words)]);
}
const plus = (more: Record<string, string>) => ({ headers: { ...ofTest, ...more } });

describe('encryption', () => {
  const of = (one: ColumnParts, two: ColumnParts) => found(/^encryption/, one, two);
  it('of another kind is told', () =>
    expect(of({ headers: ofTest }, { headers: ofTestUnderKms })).toEqual([
      ['encryption-changed', 'caution', 'Encryption: aws:kms here, AES256 in the reference.'],
    ]));
  it('under a customer’s key is told from S3’s own', () => {
    const keyed = { headers: underCustomerKey, request: { sseCustomerAlgorithm: 'AES256' } };
    expect(of({ headers: ofTest }, keyed)[0]?.[2]).toBe('Encryption: SSE-C here, AES256 in the reference.');
  });
  it('under another key is told apart from another kind', () => {
    const other = { ...ofTestUnderKms, 'x-amz-server-side-encryption-aws-kms-key-id': 'arn:aws:kms:eu-west-1:1:key/2' };
    expect(of({ headers: ofTestUnderKms }, { headers: other })[0]?.[0]).toBe('encryption-key-changed');
  });
  it('that is the same, or hidden, is nothing to speak of', () => {
    expect(of({ headers: ofTest }, { headers: ofTest })).toEqual([]);
    expect(of({ headers: ofTest }, { headers: ofTestUnderKms, exposed: ['etag'] })).toEqual([]);
  });
});

describe('the storage class', () => {
  const of = (one: ColumnParts, two: ColumnParts) => found(/^storage/, one, two);
  const glacier = plus({ 'x-amz-storage-class': 'GLACIER' });
  it('is STANDARD where S3 sent none', () =>
    expect(of(plus({}), plus({ 'x-amz-storage-class': 'STANDARD_IA' }))).toEqual([
      ['storage-class-changed', 'fact', 'Storage class: STANDARD_IA here, STANDARD in the reference.'],
    ]));
  it('that must be restored before it can be read calls for caution, the way back does not', () => {
    expect(of(plus({}), glacier)[0]?.[1]).toBe('caution');
    expect(of(glacier, plus({}))[0]?.[1]).toBe('fact');
  });
  it('is not guessed where the header is hidden, nor in another store', () => {
    expect(of({ ...plus({}), exposed: [] }, glacier)).toEqual([]);
    expect(of({ ...plus({}), store: { name: 'MinIO', lacks: new Set<never>() } }, glacier)).toEqual([]);
  });
});

describe('replication', () => {
  const of = (one: string, two: string) =>
    found(/^replication/, plus({ 'x-amz-replication-status': one }), plus({ 'x-amz-replication-status': two }));
  it.each([
    ['COMPLETED', 'PENDING', 'replication-behind', 'caution'],
    ['REPLICA', 'PENDING', 'replication-behind', 'caution'],
    ['COMPLETED', 'FAILED', 'replication-behind', 'danger'],
    ['PENDING', 'FAILED', 'replication-behind', 'danger'],
    ['PENDING', 'COMPLETED', 'replication-caught-up', 'good'],
    ['FAILED', 'PENDING', 'replication-changed', 'fact'],
    ['COMPLETED', 'REPLICA', 'replication-changed', 'fact'],
  ])('from %s to %s is %s', (one, two, id, tone) => expect(of(one, two)[0]?.slice(0, 2)).toEqual([id, tone]));
  it('that is complete in either spelling is the same', () => expect(of('COMPLETE', 'COMPLETED')).toEqual([]));
  it('without a status says nothing: no rule covers the object', () =>
    expect(found(/^replication/, plus({ 'x-amz-replication-status': 'COMPLETED' }), plus({}))).toEqual([]));
});

describe('metadata', () => {
  const of = (one: ColumnParts, two: ColumnParts) => found(/^metadata/, one, two).map(([id, , text]) => [id, text]);
  it('that came, went and changed is told by name', () =>
    expect(
      of(
        plus({ 'x-amz-meta-color': 'red', 'x-amz-meta-owner': 'a' }),
        plus({ 'x-amz-meta-color': 'blue', 'x-amz-meta-size': 'L', 'x-amz-meta-team': 'x' }),
      ),
    ).toEqual([
      ['metadata-added', 'Metadata only here: size, team.'],
      ['metadata-removed', 'Metadata only in the reference: owner.'],
      ['metadata-changed', 'Metadata with another value: color.'],
    ]));
  it('beyond five names is counted', () => {
    const names = (count: number) =>
      plus(Object.fromEntries(Array.from({ length: count }, (_, at) => [`x-amz-meta-n${at}`, ''])));
    expect(of(plus({}), names(5))[0]?.[1]).toBe('Metadata only here: n0, n1, n2, n3, n4.');
    expect(of(plus({}), names(7))[0]?.[1]).toBe('Metadata only here: n0, n1, n2, n3, n4 and 2 more.');
  });
  it('that may be hidden did not go', () =>
    expect(of(plus({ 'x-amz-meta-color': 'red' }), { ...plus({}), exposed: ['etag'] })).toEqual([]));
});

describe('delivery', () => {
  const of = (one: ColumnParts, two: ColumnParts) =>
    found(/delivery|difference/, one, two).map(([id, , text]) => [id, text]);
  const held = {
    'x-amz-tagging-count': '0',
    'x-amz-object-lock-legal-hold': 'OFF',
    'x-amz-object-lock-event-hold': 'OFF',
  };
  it('is all that differs, each header named once, where everything else was compared', () =>
    expect(
      of(
        plus({ ...held, 'cache-control': 'no-store' }),
        plus({ ...held, 'cache-control': 'max-age=60', expires: '0', 'content-type': 'text/html' }),
      ),
    ).toEqual([['only-delivery', 'Only headers of delivery differ: Content-Type, Cache-Control, Expires.']]));
  it('is all that differs as far as can be told, where some headers cannot be compared', () =>
    expect(of(plus({}), plus({ 'cache-control': 'no-store' }))).toEqual([
      [
        'only-delivery',
        'As far as can be told, only headers of delivery differ: Cache-Control. 7 other headers could not be compared.',
      ],
    ]));
  it('is not all where more differs, or the bytes may', () => {
    expect(of(plus({}), plus({ 'cache-control': 'no-store', 'x-amz-meta-a': '1' }))[0]?.[0]).toBe('delivery-changed');
    expect(of(plus({}), { headers: { ...ofTestUnderKms, 'cache-control': 'no-store' } })[0]?.[0]).toBe(
      'delivery-changed',
    );
  });
  it('is not all where tags were only counted', () => {
    const tagged = { ...held, 'x-amz-tagging-count': '2' };
    expect(of(plus(tagged), plus(tagged))[0]?.[1]).toBe(
      'No header differs beside those of the upload itself. Tags were only counted, not compared.',
    );
    expect(of(plus(tagged), plus({ ...tagged, 'cache-control': 'no-store' }))[0]?.[1]).toBe(
      'Only headers of delivery differ: Cache-Control. Tags were only counted, not compared.',
    );
  });
  it('is all as far as can be told, where a weak checksum is what says that the bytes are the same', () => {
    const crc = { ...held, ...ofEleven.CRC32 };
    expect(
      of({ headers: { ...crc, etag: '"a-1"' } }, { headers: { ...crc, etag: '"b-1"', 'cache-control': 'no-store' } }),
    ).toEqual([['only-delivery', 'As far as can be told, only headers of delivery differ: Cache-Control.']]);
  });
  it('is the same where nothing differs, and then it is said what could not be compared', () => {
    expect(of(plus(held), plus(held))).toEqual([
      ['no-difference', 'No header differs beside those of the upload itself.'],
    ]);
    expect(of(plus({}), plus({}))[0]?.[1]).toMatch(
      /^No header that can be compared differs\. 7 other headers could not/,
    );
  });
});
