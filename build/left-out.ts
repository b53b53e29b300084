import type { Answers } from './leave-out.ts';

const core = '@aws-sdk/core/dist-es/submodules';
const smithy = '@smithy/core/dist-es/submodules';
const s3 = '@aws-sdk/middleware-sdk-s3/dist-es/submodules/s3';

/** A step that is not put into the SDK's way from a command to an answer. */
const noStep: Answers = { applyToStack: null };

/**
 * Modules that the clients of the SDK and of React Query refer to and this page never uses. In brackets: KB gzip. Some are
 * part of every client all the same: `{}` is for those.
 */
export const leftOut: Readonly<Record<string, Answers>> = {
  // Only SelectObjectContent answers in events. [3.5]
  [`${smithy}/event-streams/EventStreamSerde.js`]: undefined,
  [`${smithy}/event-streams/eventstream-serde/EventStreamMarshaller.browser.js`]: {},
  [`${smithy}/event-streams/eventstream-serde-config-resolver/EventStreamSerdeConfig.js`]: 'as it is',
  // Only events are signed with headers in bytes. [0.8]
  '@smithy/signature-v4/dist-es/HeaderFormatter.js': {},
  // Only requests that write have a body in XML. [1.9]
  [`${core}/protocols/xml/XmlShapeSerializer.js`]: { setSerdeContext: null },
  // None of S3's answers that are read here is a choice of several shapes. [0.2]
  [`${core}/protocols/UnionSerde.js`]: undefined,
  // For all regions at once no page can sign; aws/signing.ts says so. Other requests are signed by its own signer. [0.9]
  '@aws-sdk/signature-v4-multi-region/dist-es/SignatureV4MultiRegion.js': { sigv4aDependency: 'none' },
  // No page can read a directory bucket, which aws/why-not-sendable.ts says before anything is sent. [1.7]
  [`${s3}/middleware-s3-express/classes/S3ExpressIdentityProviderImpl.js`]: {},
  [`${s3}/middleware-s3-express/functions/s3ExpressMiddleware.js`]: noStep,
  [`${s3}/middleware-s3-express/functions/s3ExpressHttpSigningMiddleware.js`]: noStep,
  '@aws-sdk/client-s3/dist-es/commands/CreateSessionCommand.js': undefined,
  // Checksums of what is uploaded, in pieces, with a question beforehand. [1.4]
  '@aws-sdk/checksums/dist-es/submodules/sha/sha1/Sha1Js.js': undefined,
  [`${smithy}/serde/util-stream/getAwsChunkedEncodingStream.browser.js`]: undefined,
  [`${s3}/middleware-expect-continue/middleware-expect-continue.js`]: noStep,
  // How long a body is, a browser says by itself, and lets no page say. [0.3]
  [`${smithy}/protocols/middleware-content-length/contentLengthMiddleware.js`]: noStep,
  [`${smithy}/serde/util-body-length/calculateBodyLength.browser.js`]: undefined,
  // An answer as a stream, which only GetObject has. [0.4]
  [`${smithy}/serde/util-stream/sdk-stream-mixin.browser.js`]: undefined,
  // Where a guest's identity id is kept; aws/credentials/identity-cache.ts does that. [0.4]
  '@aws-sdk/credential-provider-cognito-identity/dist-es/localStorage.js': undefined,
  // The retry mode is the SDK's own, `standard`. [0.9]
  [`${smithy}/retry/util-retry/AdaptiveRetryStrategy.js`]: undefined,
  // Where else the bucket may be, aws/find-region.ts asks; the SDK follows only if it is told to. [0.4]
  [`${s3}/middleware-region-redirect/region-redirect-middleware.js`]: noStep,
  // Nothing is logged. [0.4]
  [`${core}/client/middleware-logger/loggerMiddleware.js`]: noStep,
  [`${smithy}/client/smithy-client/schemaLogFilter.js`]: { bind: null },
  // The clients have no plug-ins. [0.5]
  '@aws-sdk/client-s3/dist-es/runtimeExtensions.js': 'as it is',
  '@aws-sdk/nested-clients/dist-es/submodules/cognito-identity/runtimeExtensions.js': 'as it is',
  // The SDK's name in a header: from a request to S3 aws/signing.ts takes it off, Cognito has no use for it. [4.1]
  [`${core}/client/middleware-user-agent/configurations.js`]: 'as it is',
  [`${core}/client/middleware-user-agent/user-agent-middleware.js`]: noStep,
  [`${core}/client/util-user-agent-browser/defaultUserAgent.js`]: {},
  '@aws-sdk/client-s3/package.json': undefined,
  '@aws-sdk/nested-clients/package.json': undefined,
  // Nothing that is asked here changes anything: all are queries. [0.9]
  '@tanstack/query-core/build/modern/mutationCache.js': { resumePausedMutations: null },
};
