import { expect, it } from 'vitest';
import { type Bundled, isAllowed, problems, thirdPartyList } from './bundled.ts';

const mit: Bundled = { name: 'left', version: '1.0.0', identifier: 'MIT', text: 'Copyright (c) Somebody' };
const apache: Bundled = { name: '@scope/right', version: '2.1.0', identifier: 'Apache-2.0', text: 'Apache License' };

it.each(['MIT', '(MIT)', 'GPL-3.0-only OR MIT', '(GPL-3.0-only OR MIT)', 'MIT AND ISC', 'GPL-2.0-only OR MIT AND ISC'])(
  'allows %s',
  (expression) => expect(isAllowed(expression)).toBe(true),
);

it.each([
  'GPL-3.0-only',
  'MIT AND GPL-3.0-only',
  'AGPL-3.0-or-later OR LGPL-3.0-only',
  'Apache-2.0 WITH LLVM-exception',
  '(MIT OR ISC) AND (GPL-2.0-only OR GPL-3.0-only)',
  '(GPL-2.0-only OR GPL-3.0-only) AND (LGPL-3.0-only OR MIT OR ISC)',
  'SEE LICENSE IN LICENSE.md',
  'UNLICENSED',
  'mit',
  '',
])('does not allow “%s”', (expression) => expect(isAllowed(expression)).toBe(false));

it('has nothing to say of packages that bring an allowed licence', () => {
  expect(problems([mit, apache])).toEqual([]);
  expect(problems([])).toEqual([]);
});

it('names a package under another licence', () => {
  expect(problems([mit, { ...apache, identifier: 'AGPL-3.0-only' }])).toEqual([
    '@scope/right 2.1.0 is under AGPL-3.0-only, which is not on the list of allowed licences',
  ]);
});

it('names a package without a licence', () => {
  expect(problems([{ name: 'bare', version: '0.0.1', text: 'MIT' }])).toEqual([
    'bare 0.0.1 names no licence in its package.json',
  ]);
});

it('wants the file of each licence that has a copyright line of its own', () => {
  const bare = { name: 'bare', version: '0.0.1' };
  const line = (identifier: string) => `bare 0.0.1 is under ${identifier} and brings no licence file to pass on`;
  expect(problems([mit, { ...bare, identifier: 'MIT' }])).toEqual([line('MIT')]);
  expect(problems([mit, { ...bare, identifier: 'MIT', text: '' }])).toEqual([line('MIT')]);
  expect(problems([{ ...bare, identifier: '0BSD' }])).toEqual([]);
});

it('lets one package bring the Apache licence for all', () => {
  const bare: Bundled = { name: 'bare', version: '0.0.1', identifier: 'Apache-2.0' };
  expect(problems([apache, bare])).toEqual([]);
  expect(problems([mit, bare])).toHaveLength(1);
});

it('lists the packages in one order, however the bundler found them', () => {
  const list = thirdPartyList([mit, apache]);
  expect(thirdPartyList([apache, mit])).toBe(list);
  expect(list).toContain('| @scope/right | 2.1.0 | Apache-2.0 |\n| left | 1.0.0 | MIT |\n');
});
