/** Is the page of `deploy/hosting.json` private behind CloudFront, with the headers that a page cannot give itself? */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { stackOf, type Template } from './testing/cloudformation.ts';

const template = JSON.parse(readFileSync(new URL('../deploy/hosting.json', import.meta.url), 'utf8')) as Template;
const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/1234abcd';

it('sends the headers that a meta element cannot give', () => {
  const { Headers, Distribution } = stackOf(template, {}).resources;
  expect(Headers).toMatchObject({
    ResponseHeadersPolicyConfig: {
      SecurityHeadersConfig: {
        ContentSecurityPolicy: { ContentSecurityPolicy: "frame-ancestors 'none'", Override: true },
        FrameOptions: { FrameOption: 'DENY' },
        StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000 },
        ContentTypeOptions: { Override: true },
      },
    },
  });
  expect(Distribution).toMatchObject({
    DistributionConfig: {
      DefaultRootObject: 'index.html',
      DefaultCacheBehavior: { ResponseHeadersPolicyId: 'Headers', ViewerProtocolPolicy: 'redirect-to-https' },
    },
  });
});

it('keeps the bucket closed to all but this distribution', () => {
  const { SiteBucket, SiteBucketPolicy } = stackOf(template, {}).resources;
  expect(SiteBucket).toEqual({
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
  });
  expect(SiteBucketPolicy).toMatchObject({
    PolicyDocument: {
      Statement: [
        {
          Principal: { Service: 'cloudfront.amazonaws.com' },
          Action: 's3:GetObject',
          Condition: {
            StringEquals: { 'aws:SourceArn': 'arn:aws:cloudfront::111122223333:distribution/Distribution' },
          },
        },
      ],
    },
  });
});

it('says where the page is, under its own name too', () => {
  expect(stackOf(template, {}).outputs).toEqual({
    SiteBucketName: 'SiteBucket',
    AppUrl: 'https://Distribution.DomainName/',
  });
  const own = stackOf(template, { DomainName: 'headlight.example', CertificateArn: certificate });
  expect(own.outputs.AppUrl).toBe('https://headlight.example/');
  expect(own.resources.Distribution).toMatchObject({
    DistributionConfig: { Aliases: ['headlight.example'], ViewerCertificate: { AcmCertificateArn: certificate } },
  });
});

it('wants a certificate for a name, from where CloudFront takes it', () => {
  expect(() => stackOf(template, { DomainName: 'headlight.example' })).toThrow('CertificateArn');
  const elsewhere = certificate.replace('us-east-1', 'eu-central-1');
  expect(() => stackOf(template, { DomainName: 'headlight.example', CertificateArn: elsewhere })).toThrow(elsewhere);
});
