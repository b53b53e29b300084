/**
 * What would CloudFormation make of a template? Resolves parameters, rules, conditions and functions as far as ours use them,
 * and throws at whatever refers to nothing.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

interface Parameter {
  readonly Default?: string;
  readonly AllowedPattern?: string;
  readonly AllowedValues?: readonly string[];
}

interface Assertion {
  readonly Assert: Json;
  readonly AssertDescription: string;
}

export interface Template {
  readonly Parameters: Readonly<Record<string, Parameter>>;
  readonly Rules: Readonly<Record<string, { readonly RuleCondition: Json; readonly Assertions: readonly Assertion[] }>>;
  readonly Conditions: Readonly<Record<string, Json>>;
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Condition?: string; readonly Properties: Json }>
  >;
  readonly Outputs: Readonly<Record<string, { readonly Value: Json }>>;
}

/** Stands for `AWS::NoValue`: the entry is left out of what is around it. */
const nothing = Symbol('AWS::NoValue');
type Resolved = unknown;

export interface Stack {
  /** The properties of each resource that there is with these parameters. */
  readonly resources: Readonly<Record<string, Resolved>>;
  readonly outputs: Readonly<Record<string, Resolved>>;
}

/**
 * The stack of a template with these parameters. `ids` are what resources are called once they exist; where one is not said, it
 * is the name in the template. Throws where a parameter, a rule or a reference does not hold.
 *
 * @example stackOf(template, { BucketName: 'reports' }, {}).outputs.Bucket // 'arn:aws:s3:::reports'
 */
export function stackOf(
  template: Template,
  given: Readonly<Record<string, string>>,
  ids: Readonly<Record<string, string>> = {},
): Stack {
  const pseudo = { 'AWS::Region': 'eu-central-1', 'AWS::AccountId': '111122223333', 'AWS::StackName': 'headlight' };
  const parameters = { ...pseudo, ...parametersOf(template.Parameters, given) };

  const exists = (id: string): boolean => {
    const resource = template.Resources[id];
    return resource !== undefined && (resource.Condition === undefined || condition(resource.Condition));
  };
  const condition = (name: string): boolean => {
    const body = template.Conditions[name];
    if (body === undefined) throw new Error(`No condition is called ${name}`);
    return resolve(body) === true;
  };
  const named = (name: string): Resolved => {
    if (name === 'AWS::NoValue') return nothing;
    if (Object.hasOwn(parameters, name)) return parameters[name as keyof typeof parameters];
    if (exists(name)) return ids[name] ?? name;
    throw new Error(`Nothing is called ${name}`);
  };
  const attribute = (id: string, name: string): Resolved => {
    if (!exists(id)) throw new Error(`Nothing is called ${id}`);
    return `${id}.${name}`;
  };
  const substitute = (text: string, more: Readonly<Record<string, Resolved>>): string =>
    text.replace(/\$\{([^}]+)\}/g, (_, name: string) => {
      if (Object.hasOwn(more, name)) return String(more[name]);
      const [id = '', ...path] = name.split('.');
      return String(path.length > 0 ? attribute(id, path.join('.')) : named(name));
    });
  const functions: Readonly<Record<string, (argument: Json) => Resolved>> = {
    Ref: (name) => named(String(name)),
    'Fn::GetAtt': (path) => attribute(...(path as [string, string])),
    'Fn::Sub': (argument) => {
      const [text, more] = typeof argument === 'string' ? [argument, {}] : (argument as [string, JsonObject]);
      return substitute(text, resolve(more) as Readonly<Record<string, Resolved>>);
    },
    'Fn::If': (argument) => {
      const [name, then, otherwise] = argument as [string, Json, Json];
      return resolve(condition(name) ? then : otherwise);
    },
    'Fn::Equals': (argument) => {
      const [one, other] = argument as [Json, Json];
      return resolve(one) === resolve(other);
    },
    'Fn::Not': (argument) => resolve((argument as [Json])[0]) !== true,
  };
  const resolve = (json: Json): Resolved => {
    if (json === null || typeof json !== 'object') return json;
    if (isList(json)) return json.map(resolve).filter((item) => item !== nothing);
    const [[name, argument] = ['', null], ...others] = Object.entries(json);
    const call = functions[name];
    if (call && others.length === 0) return call(argument);
    if (name.startsWith('Fn::')) throw new Error(`${name} is not known here`);
    const entries = Object.entries(json).map(([key, value]) => [key, resolve(value)] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== nothing));
  };

  for (const { RuleCondition, Assertions } of Object.values(template.Rules))
    for (const { Assert, AssertDescription } of resolve(RuleCondition) === true ? Assertions : [])
      if (resolve(Assert) !== true) throw new Error(AssertDescription);
  const made = Object.entries(template.Resources).filter(([id]) => exists(id));
  return {
    resources: Object.fromEntries(made.map(([id, { Properties }]) => [id, resolve(Properties)])),
    outputs: Object.fromEntries(Object.entries(template.Outputs).map(([id, { Value }]) => [id, resolve(Value)])),
  };
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

function parametersOf(
  declared: Template['Parameters'],
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(declared, name));
  if (unknown.length > 0) throw new Error(`No parameter is called ${unknown.join(', ')}`);
  const entries = Object.entries(declared).map(([name, { Default, AllowedPattern, AllowedValues }]) => {
    const value = given[name] ?? Default;
    if (value === undefined) throw new Error(`${name} has to be given`);
    const fits = new RegExp(`^(?:${AllowedPattern ?? '.*'})$`).test(value) && (AllowedValues?.includes(value) ?? true);
    if (!fits) throw new Error(`${name} may not be ${value}`);
    return [name, value] as const;
  });
  return Object.fromEntries(entries);
}
