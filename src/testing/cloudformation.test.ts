import { expect, it } from 'vitest';
import { stackOf, type Template } from './cloudformation.ts';

const empty: Template = { Parameters: {}, Rules: {}, Conditions: {}, Resources: {}, Outputs: {} };
/** A made-up template, of which this is the one output. */
const withOutput = (Value: Template['Outputs'][string]['Value'], more: Partial<Template> = {}): Template => ({
  ...empty,
  Parameters: { Name: { Default: 'x', AllowedValues: ['x', 'y'] } },
  Conditions: { IsX: { 'Fn::Equals': [{ Ref: 'Name' }, 'x'] } },
  Resources: {
    Pool: { Type: 'A::B::C', Properties: {} },
    OnlyX: { Type: 'A::B::C', Condition: 'IsX', Properties: {} },
  },
  Outputs: { It: { Value } },
  ...more,
});
const outputOf = (template: Template, given = {}) => stackOf(template, given, { Pool: 'pool-1' }).outputs.It;

it('resolves references, attributes and texts', () => {
  expect(outputOf(withOutput({ Ref: 'Name' }), { Name: 'y' })).toBe('y');
  expect(outputOf(withOutput({ 'Fn::Sub': `\${Name}/\${Pool}/\${Pool.Arn}` }))).toBe('x/pool-1/Pool.Arn');
  expect(outputOf(withOutput({ 'Fn::Sub': [`\${Own}`, { Own: { Ref: 'AWS::Region' } }] }))).toBe('eu-central-1');
});

it('follows conditions, and leaves out what has no value', () => {
  const either = { a: { 'Fn::If': ['IsX', 1, { Ref: 'AWS::NoValue' }] }, b: [{ Ref: 'AWS::NoValue' }, 2] };
  expect(outputOf(withOutput(either))).toEqual({ a: 1, b: [2] });
  expect(outputOf(withOutput(either), { Name: 'y' })).toEqual({ b: [2] });
  expect(Object.keys(stackOf(withOutput(''), { Name: 'y' }).resources)).toEqual(['Pool']);
});

it.each<[string, Template, Readonly<Record<string, string>>, string]>([
  ['an unknown reference', withOutput({ Ref: 'Nobody' }), {}, 'Nothing is called Nobody'],
  ['one in a text', withOutput({ 'Fn::Sub': `\${Nobody}` }), {}, 'Nothing is called Nobody'],
  ['an attribute of nothing', withOutput({ 'Fn::GetAtt': ['Nobody', 'Arn'] }), {}, 'Nothing is called Nobody'],
  ['a resource that is not made', withOutput({ Ref: 'OnlyX' }), { Name: 'y' }, 'Nothing is called OnlyX'],
  ['an unknown condition', withOutput({ 'Fn::If': ['Never', 1, 2] }), {}, 'No condition is called Never'],
  ['an unknown function', withOutput({ 'Fn::Join': ['', []] }), {}, 'Fn::Join is not known here'],
  ['a value that is not allowed', withOutput(''), { Name: 'z' }, 'Name may not be z'],
  ['a parameter that is not declared', withOutput(''), { Other: 'z' }, 'No parameter is called Other'],
])('refuses %s', (_, template, given, message) => expect(() => stackOf(template, given)).toThrow(message));

it('refuses what a rule forbids, and only then', () => {
  const assertion = { Assert: { 'Fn::Equals': [{ Ref: 'Name' }, 'y'] }, AssertDescription: 'Take y.' };
  const rule = (RuleCondition: boolean) => withOutput('', { Rules: { R: { RuleCondition, Assertions: [assertion] } } });
  expect(() => stackOf(rule(true), {})).toThrow('Take y.');
  expect(stackOf(rule(false), {}).outputs).toEqual({ It: '' });
});
