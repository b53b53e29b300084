/** User metadata as it really is: encoded, encoded twice, huge, missing, hostile. Values stand here as S3 sends them. */
import { readEverything } from '../auth/grants.ts';
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, ObjectDefinition } from '../store/definitions.ts';

const objects: readonly ObjectDefinition[] = [
  {
    key: 'encoded-words.txt',
    body: 'Encoded words.\n',
    metadata: {
      'q-form': '=?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?=',
      'b-form': '=?UTF-8?B?w4RNw4Raw5XDkSBTMw==?=',
      'underscore-and-question': '=?UTF-8?Q?a=5Fb=3F_=E2=80=94?=',
      binary: '=?UTF-8?B?AAECAwQ=?=',
      'two-words': '=?UTF-8?Q?Gr=C3=BC=C3=9Fe_aus?= =?UTF-8?Q?_M=C3=BCnchen?=',
      'bad-base64': '=?UTF-8?B?=GGG?=',
      'latin-1': '=?ISO-8859-1?Q?caf=E9?=',
    },
    example: {
      title: 'RFC 2047 encoded-words',
      what: 'Values that are not ASCII come encoded, in Q or B form; one of these is broken.',
    },
  },
  {
    key: 'encoded-twice.txt',
    body: 'Encoded twice.\n',
    metadata: { title: '=?UTF-8?B?w4PChE3Dg8KEWsODwpXDg8KRIFMz?=' },
    example: {
      title: 'Encoded twice',
      what: 'Raw UTF-8 was uploaded as if it were Latin-1: decoded once it is gibberish, decoded again it reads ÄMÄZÕÑ S3.',
    },
  },
  {
    key: 'two-kilobytes.txt',
    body: 'Two kilobytes.\n',
    metadata: { filler: 'abcdefgh'.repeat(255) },
    example: { title: 'Two kilobytes', what: 'As much user metadata as an object can have.' },
  },
  {
    key: 'many-entries.txt',
    body: 'Many entries.\n',
    metadata: Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`field-${String(index + 1).padStart(2, '0')}`, `value ${index + 1}`]),
    ),
    example: { title: 'Sixty entries', what: 'Many small values.' },
  },
  {
    key: 'missing.txt',
    body: 'Missing.\n',
    metadata: { visible: 'yes' },
    missingMeta: 3,
    example: { title: 'Missing entries', what: 'Three entries cannot be sent as headers; S3 only says how many.' },
  },
  {
    key: 'markup.txt',
    body: 'Markup.\n',
    metadata: {
      image: '<img src=x onerror=alert(1)>',
      script: '<script>alert(document.domain)</script>',
      link: 'javascript:alert(1)',
      entity: '&lt;b&gt;bold&lt;/b&gt;',
      template: '{{constructor.constructor("alert(1)")()}}',
      'encoded-markup': '=?UTF-8?B?PGltZyBzcmM9eCBvbmVycm9yPWFsZXJ0KDEpPg==?=',
    },
    contentDisposition: 'attachment; filename="<img src=x onerror=alert(1)>.html"',
    example: { title: 'Markup as metadata', what: 'Values that must be shown as text and never run.' },
  },
  {
    key: 'right-to-left.txt',
    body: 'Right to left.\n',
    metadata: {
      arabic: '=?UTF-8?B?2YXYsdit2KjYpyDYqNin2YTYudin2YTZhQ==?=',
      override: '=?UTF-8?Q?invoice=E2=80=AEfdp.exe?=',
      hebrew: '=?UTF-8?B?16nXnNeV150g16LXldec150=?=',
    },
    example: {
      title: 'Right to left',
      what: 'Arabic, Hebrew, and an override character that makes a name look like another.',
    },
  },
  {
    key: 'odd-characters.txt',
    body: 'Odd characters.\n',
    metadata: {
      'safe-chars': "! \"#$%&'()*+,-./0123456789:;<>'?@[\\\\]^_`{|}~",
      'tab-inside': 'before\tafter',
      'control-characters': '=?UTF-8?Q?bell=07_escape=1B[31m_null=00?=',
      empty: '',
      'comma-joined': 'one,two,three',
      _underscore: 'leading underscore in the name',
      'percent-kept': 'file%E2%80%94name',
      json: '{"a":[1,2,3],"b":"c"}',
    },
    example: {
      title: 'Odd characters',
      what: 'Punctuation, a tab, an empty value, control characters, a list joined with commas.',
    },
  },
];

export const awkwardMetadata: BucketDefinition = {
  name: 'awkward-metadata',
  title: 'Awkward metadata',
  allow: { guest: readEverything },
  cors: [exposeEverything(objects)],
  objects,
};
