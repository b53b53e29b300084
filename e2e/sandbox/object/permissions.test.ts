import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { becomeGuest } from '../testing/guest.ts';
import { ask, type Credentials, errorElement, type WireRequest } from '../testing/signed-client.ts';

let sandbox: Sandbox;
let guest: Credentials;
beforeAll(async () => {
  sandbox = await startSandbox();
  guest = await becomeGuest(sandbox.port);
});
afterAll(() => sandbox.close());

function asGuest(wanted: WireRequest) {
  return ask(sandbox.port, { credentials: guest, ...wanted });
}

describe('what a guest learns of a missing object', () => {
  it.each([
    ['everything-exposed', 'missing', 404],
    ['no-list', 'missing', 403],
    ['no-list', 'public/missing', 404],
    ['private', 'missing', 403],
    ['private', 'salaries.csv', 403],
    ['no-such-bucket', 'missing', 404],
  ])('%s/%s: %i', async (bucket, key, status) => {
    expect((await asGuest({ bucket, key })).status).toBe(status);
  });

  it('depends on the right to read versions when a version is named', async () => {
    sandbox.store.add({
      name: 'current-only',
      title: '',
      versioning: 'enabled',
      allow: { guest: ['s3:GetObject'] },
      objects: [{ key: 'k', body: 'x' }],
    });
    const versionId = sandbox.store.bucket('current-only')?.current('k')?.versionId ?? '';
    expect((await asGuest({ bucket: 'current-only', key: 'k' })).status).toBe(200);
    expect((await asGuest({ bucket: 'current-only', key: 'k', query: { versionId } })).status).toBe(403);
  });
});

describe('headers that need a right of their own', () => {
  const lockAndTags = [
    'x-amz-object-lock-mode',
    'x-amz-object-lock-retain-until-date',
    'x-amz-object-lock-legal-hold',
    'x-amz-tagging-count',
  ];

  it('are left out without a word', async () => {
    const place = { bucket: 'locked', key: 'not-for-guests/governance.pdf' };
    const withheld = await asGuest(place);
    const told = await ask(sandbox.port, place);
    expect(withheld.status).toBe(200);
    for (const name of lockAndTags) {
      expect(told.headers).toHaveProperty(name);
      expect(withheld.headers).not.toHaveProperty(name);
    }
  });
});

describe('checksum mode', () => {
  const place = { bucket: 'checksums', key: 'simple/sha256.txt' };

  it('must be asked for in a header: in the query it is ignored', async () => {
    const name = 'x-amz-checksum-sha256';
    expect((await asGuest(place)).headers).not.toHaveProperty(name);
    expect(
      (await asGuest({ ...place, sign: 'query', query: { 'x-amz-checksum-mode': 'ENABLED' } })).headers,
    ).not.toHaveProperty(name);
    const asked = await asGuest({ ...place, sign: 'query', headers: { 'x-amz-checksum-mode': 'ENABLED' } });
    expect(asked.headers[name]).toBe('16j7swfXgJRpypq8sAguT41WUeRtPNt2LQLQvzfJ5ZI=');
    expect(asked.headers['x-amz-checksum-type']).toBe('FULL_OBJECT');
  });

  it.each([
    ['simple/sha256.txt', { range: 'bytes=0-8' }, {}, undefined],
    ['simple/sha256.txt', { range: 'bytes=-1000' }, {}, '16j7swfXgJRpypq8sAguT41WUeRtPNt2LQLQvzfJ5ZI='],
    ['simple/sha256.txt', {}, { partNumber: '1' }, '16j7swfXgJRpypq8sAguT41WUeRtPNt2LQLQvzfJ5ZI='],
    ['composite/sha256.bin', {}, {}, 'Ibd1SFzpML49o0RCazufLju6Cwh9u8/eAVJRSJ2mzFU=-3'],
    ['composite/sha256.bin', {}, { partNumber: '3' }, 'LMxT/mlS+iiyggYERJbdlCO30ggCSbQ8xyez7A3BX40='],
    ['full-object/crc32.bin', {}, { partNumber: '3' }, undefined],
  ])('of %s with %o %o', async (key, headers, query, value) => {
    const asked = { ...headers, 'x-amz-checksum-mode': 'ENABLED' };
    const answer = await asGuest({ bucket: 'checksums', key, headers: asked, query });
    expect(answer.headers['x-amz-checksum-sha256']).toBe(value);
    expect('x-amz-checksum-type' in answer.headers).toBe(value !== undefined);
  });

  it('needs the KMS key, as a body does; plain metadata does not', async () => {
    const secret = { bucket: 'encrypted', key: 'kms-not-for-guests.txt' };
    expect((await asGuest(secret)).status).toBe(200);
    expect((await asGuest({ ...secret, headers: { 'x-amz-checksum-mode': 'ENABLED' } })).status).toBe(403);
    expect((await asGuest({ ...secret, method: 'GET' })).status).toBe(403);
    const disabled = await asGuest({ bucket: 'encrypted', key: 'kms-disabled.txt', method: 'GET' });
    expect(`${disabled.status} ${errorElement(disabled, 'Code')}`).toBe('400 KMS.DisabledException');
  });
});

describe('who pays, and who owns', () => {
  const place = { bucket: 'requester-pays', key: 'dataset/part-0001.parquet' };

  it('is settled in a header or in a signed query parameter', async () => {
    expect((await asGuest(place)).status).toBe(403);
    const inHeader = await asGuest({ ...place, headers: { 'x-amz-request-payer': 'requester' } });
    const inQuery = await asGuest({ ...place, sign: 'query', query: { 'x-amz-request-payer': 'requester' } });
    for (const answer of [inHeader, inQuery]) {
      expect(answer.status).toBe(200);
      expect(answer.headers['x-amz-request-charged']).toBe('requester');
    }
    expect((await ask(sandbox.port, place)).headers).not.toHaveProperty('x-amz-request-charged');
  });

  it.each([
    ['444455556666', 200],
    ['111122223333', 403],
    ['not an account', 400],
  ])('expected owner %s: %i', async (owner, status) => {
    const name = 'x-amz-expected-bucket-owner';
    const other = { bucket: 'other-owner', key: 'shared/notes.txt' };
    expect((await asGuest({ ...other, headers: { [name]: owner } })).status).toBe(status);
    expect((await asGuest({ ...other, sign: 'query', query: { [name]: owner } })).status).toBe(status);
  });
});

describe('an archived object', () => {
  it('has metadata but no body until it is restored', async () => {
    const status = async (key: string) => (await asGuest({ bucket: 'archive', key, method: 'GET' })).status;
    expect((await asGuest({ bucket: 'archive', key: 'glacier.tar' })).status).toBe(200);
    expect(await status('glacier.tar')).toBe(403);
    expect(await status('glacier-restoring.tar')).toBe(403);
    expect(await status('glacier-restored.tar')).toBe(200);
    expect(await status('intelligent-archive.tar')).toBe(403);
    expect(await status('glacier-instant.tar')).toBe(200);
  });
});
