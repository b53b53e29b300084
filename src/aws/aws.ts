/** The door to the AWS chunk: what is loaded, once, the first time anything is asked of S3. */
export { credentialsOf, type WhoAmI } from './credentials/credentials.ts';
export { customerKeyMD5 } from './customer-key-md5.ts';
export { headObject } from './head-object.ts';
export { hostAnswers } from './host-answers.ts';
export { listVersions } from './list-versions.ts';
export type { Target } from './s3-client.ts';
