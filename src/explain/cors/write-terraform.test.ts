import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../words.ts';
import type { CorsRule } from './cors-rule.ts';
import { corsForTerraform, hclString } from './write-terraform.ts';

const app: CorsRule = {
  allowedOrigins: ['https://app.example'],
  allowedMethods: ['GET', 'HEAD'],
  allowedHeaders: ['*'],
  exposeHeaders: ['Date', 'ETag'],
  maxAgeSeconds: 7200,
};
const bare: CorsRule = {
  allowedOrigins: [`https://\${b}`],
  allowedMethods: ['PUT'],
  allowedHeaders: [],
  exposeHeaders: [],
};

describe('CORS for Terraform', () => {
  it('is a whole resource, one block a rule, without what is empty', () =>
    expect(corsForTerraform('reports', [{ ...app, id: 'app' }, bare]).text).toBe(
      [
        'resource "aws_s3_bucket_cors_configuration" "bucket" {',
        '  bucket = "reports"',
        '',
        '  cors_rule {',
        '    id              = "app"',
        '    allowed_headers = ["*"]',
        '    allowed_methods = ["GET", "HEAD"]',
        '    allowed_origins = ["https://app.example"]',
        '    max_age_seconds = 7200',
        '',
        '    expose_headers = [',
        '      "Date",',
        '      "ETag",',
        '    ]',
        '  }',
        '',
        '  cors_rule {',
        '    allowed_methods = ["PUT"]',
        '    allowed_origins = ["https://$${b}"]',
        '  }',
        '}',
        '',
      ].join('\n'),
    ));
  it('warns where two rules can fit one request, because Terraform keeps no order', () => {
    const { caution } = corsForTerraform('reports', [app, { ...bare, allowedOrigins: ['*'], allowedMethods: ['GET'] }]);
    expect(plainText(caution ?? '')).toMatch(/^Terraform keeps cors_rule blocks as a set/);
    expect(corsForTerraform('reports', [app, bare])).not.toHaveProperty('caution');
  });
});

/** Reads a quoted string as HCL does: `$${` and `%%{` stand for the text, `${` and `%{` open a template. */
function readHcl(quoted: string): string {
  const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
  let text = '';
  let rest = quoted.slice(1, -1);
  while (rest !== '') {
    const [token = ''] = /^(?:\$\$\{|%%\{|\\u[0-9a-f]{4}|\\[nrt"\\]|[\s\S])/.exec(rest) ?? [];
    rest = rest.slice(token.length);
    if (/^(?:"|\\|[\n\r])$/.test(token) || (/^[$%]$/.test(token) && rest.startsWith('{'))) throw new Error(quoted);
    if (token.length === 3) text += token.slice(1);
    else if (token.startsWith('\\u')) text += String.fromCharCode(Number.parseInt(token.slice(2), 16));
    else text += token.startsWith('\\') ? named[token.slice(1)] : token;
  }
  return text;
}

describe('a text in HCL', () => {
  it.each([
    ['a"b\\c', '"a\\"b\\\\c"'],
    [`\${a} %{b} $a %`, '"$${a} %%{b} $a %"'],
    ['a\nb\u0000', '"a\\nb\\u0000"'],
  ])('%j', (text, expected) => expect(hclString(text)).toBe(expected));

  it('is read as what it was, whatever it holds', () => {
    const awkward = fc.string({
      unit: fc.constantFrom('$', '{', '%', '}', '"', '\\', '\n', '\t', '\u0001', 'u', 'n', 'é', '😀'),
    });
    fc.assert(
      fc.property(awkward, (text) => {
        expect(readHcl(hclString(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});
