/**
 * Headers that Amazon S3 answered a HEAD with, recorded on 21 February 2026, for tests of comparisons. Dates and version
 * ids, which the recording masks, are made up; what every answer carries besides (`x-amz-id-2`, `Server`) is left out.
 */

type Headers = Readonly<Record<string, string>>;

const plain = { 'accept-ranges': 'bytes', 'content-type': 'binary/octet-stream' };
const underSseS3 = { ...plain, 'x-amz-server-side-encryption': 'AES256' };
const lastModified = { 'last-modified': 'Sat, 21 Feb 2026 10:00:00 GMT' };

/** The four bytes `test`, uploaded in one piece under SSE-S3. */
export const ofTest: Headers = {
  ...underSseS3,
  ...lastModified,
  'content-length': '4',
  etag: '"098f6bcd4621d373cade4e832627b4f6"',
};

/** The same four bytes, copied in place under SSE-KMS: another ETag, which is no MD5. */
export const ofTestUnderKms: Headers = {
  ...plain,
  'last-modified': 'Sat, 21 Feb 2026 10:00:05 GMT',
  'content-length': '4',
  etag: '"b00b3bfc95beb7094e6a43eaa2ca08ab"',
  'x-amz-server-side-encryption': 'aws:kms',
  'x-amz-server-side-encryption-aws-kms-key-id':
    'arn:aws:kms:eu-west-1:111111111111:key/4f2a1b0c-0000-4000-8000-000000000000',
  'x-amz-server-side-encryption-bucket-key-enabled': 'true',
};

/** Four other bytes. */
export const ofOtherFour: Headers = { ...ofTest, etag: '"8d777f385d3dfec8815d20f7496026dc"' };

/** Eleven bytes with a checksum of each kind, of five uploads of the same content. */
export const ofEleven: Readonly<Record<'CRC32' | 'CRC32C' | 'CRC64NVME' | 'SHA1' | 'SHA256', Headers>> = (() => {
  const base = { ...underSseS3, ...lastModified, 'content-length': '11', etag: '"e6d9226c2a86b7232933663c13467527"' };
  const full = { ...base, 'x-amz-checksum-type': 'FULL_OBJECT' };
  return {
    CRC32: { ...full, 'x-amz-checksum-crc32': 'cZWHwQ==' },
    CRC32C: { ...full, 'x-amz-checksum-crc32c': 'Pf4upw==' },
    CRC64NVME: { ...full, 'x-amz-checksum-crc64nvme': 'qUVrWYOrIAM=' },
    SHA1: { ...full, 'x-amz-checksum-sha1': 'B++3uSfJMSHWToQMQ1g6lIJY5Eo=' },
    SHA256: { ...full, 'x-amz-checksum-sha256': '2l26x0trnT0r2AvakoFk2MB7eKVKzYESLMxSAKAzoik=' },
  };
})();

const ofTenMebibytes = {
  ...underSseS3,
  ...lastModified,
  'content-length': '10485772',
  etag: '"4d45984fc3feb2ac9b22683c49674b56-3"',
};

/** Three parts of the same upload, with a composite checksum. */
export const composite: Headers = {
  ...ofTenMebibytes,
  'x-amz-checksum-crc32c': 'XF5+4A==-3',
  'x-amz-checksum-type': 'COMPOSITE',
};

/** The same three parts, with a checksum of the full object. */
export const fullObject: Headers = {
  ...ofTenMebibytes,
  'x-amz-checksum-crc32c': 'eTdAQA==',
  'x-amz-checksum-type': 'FULL_OBJECT',
};

/** A multipart upload of one part, whose composite is `-1`, and the answer to its `partNumber=1`. */
export const onePart: Headers = {
  ...underSseS3,
  ...lastModified,
  'content-length': '14',
  etag: '"395d97c07920de036bfa21e7568a2e9f-1"',
  'x-amz-checksum-crc32c': 'F9bAnw==-1',
  'x-amz-checksum-type': 'COMPOSITE',
};
export const answerToPart: Headers = {
  ...underSseS3,
  ...lastModified,
  'content-length': '16',
  'content-range': 'bytes 0-15/16',
  etag: '"b972025bc34adf8d76d6d51e93c035cc-1"',
  'x-amz-mp-parts-count': '1',
  'x-amz-checksum-crc32c': 'fwuu0Q==',
  'x-amz-checksum-type': 'COMPOSITE',
};

/** A copy with `MetadataDirective: REPLACE`, and its source. */
export const copySource: Headers = {
  ...underSseS3,
  ...lastModified,
  'content-language': 'en-US',
  'content-length': '16',
  etag: '"88bac95f31528d13a072c05f2a1cf371"',
  'x-amz-meta-key': 'value',
};
export const copyReplaced: Headers = {
  ...underSseS3,
  'last-modified': 'Sat, 21 Feb 2026 10:00:02 GMT',
  'content-length': '16',
  etag: '"88bac95f31528d13a072c05f2a1cf371"',
  'x-amz-meta-another-key': 'value',
};

/** Locked in governance mode, and its copy without a lock. */
export const locked: Headers = {
  ...copySource,
  'x-amz-version-id': '3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY',
  'x-amz-object-lock-mode': 'GOVERNANCE',
  'x-amz-object-lock-retain-until-date': '2027-03-01T00:00:00Z',
};
export const lockedCopy: Headers = { ...copySource, 'x-amz-version-id': 'v17wRUaV3RHTN8CtGVnXk4pD6mBzQeYs' };

/** A current delete marker answers 404, the marker's own version 405. */
export const currentMarker: Headers = {
  'content-type': 'application/xml',
  'x-amz-delete-marker': 'true',
  'x-amz-version-id': 'HYhJr3pQ0XnB9sLcTzVw2kEdMg6fUaRo',
};
export const markerVersion: Headers = {
  ...currentMarker,
  allow: 'DELETE',
  'last-modified': 'Sat, 21 Feb 2026 11:00:00 GMT',
};

/** Under a key of the customer's (SSE-C). */
export const underCustomerKey: Headers = {
  ...plain,
  ...lastModified,
  'content-length': '9',
  etag: '"b84c1aee7b2787381547d4277d117b01"',
  'x-amz-server-side-encryption-customer-algorithm': 'AES256',
  'x-amz-server-side-encryption-customer-key-md5': 'JMwgiexXqwuPqIPjYFmIZQ==',
};
