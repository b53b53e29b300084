/**
 * A command line of the AWS CLI: `aws s3api` with `--bucket`, or `aws s3` with an S3 URI. Nothing is run; variables are
 * not filled in, and credentials and keys in it are not kept.
 */
import { inputNames } from '../head-inputs.ts';
import type { InputName, Place } from '../head-request.ts';
import { readBucket } from './arn.ts';
import { asRegion, readAwsHost } from './aws-hosts.ts';
import { type CliCommand, parseCommand } from './cli-command.ts';
import { defined, found, type LocateResult, type Notice, quoted, unreadable } from './located.ts';
import { splitUrl } from './raw-url.ts';
import { readS3Uri } from './s3-uri.ts';
import type { ShellWord } from './shell-words.ts';
import { takeInputs } from './take-inputs.ts';

const expectedCommand =
  'Expected a command such as aws s3api head-object --bucket my-bucket --key key, or aws s3 cp s3://my-bucket/key .';

/**
 * Reads a command line of the AWS CLI; undefined for other texts.
 *
 * @example parseAwsCli("aws s3api head-object --bucket b-1 --key 'a b' --part-number 2")
 * @see https://docs.aws.amazon.com/cli/latest/reference/s3api/head-object.html
 */
export function parseAwsCli(text: string): LocateResult | undefined {
  const command = parseCommand(text);
  if (!command) return undefined;
  const { unclosed } = command.line;
  if (unclosed !== undefined) return unreadable(`The quote ${unclosed} is never closed`, expectedCommand);
  const named = command.service === 's3' ? fromUri(command) : fromOptions(command);
  if ('problem' in named) return unreadable(named.problem, expectedCommand);
  const options = inputNames.map((name): readonly [InputName, ShellWord] => [name, inputOption(command, name)]);
  const region = regionWord(command);
  const read = [...options.map(([, word]) => word), ...named.words, ...(region ? [region] : [])];
  const expansion = read.find((word) => word.expansion)?.expansion;
  if (expansion) {
    return unreadable(`${quoted(expansion)} is filled in by a shell; its value is not in the text`, expectedCommand);
  }
  const { bucket, key, prefix } = named;
  const { inputs, notices } = takeInputs(
    options.filter(([name]) => name !== 'bucket' && name !== 'key').map(([name, word]) => [name, word.text]),
  );
  return found({
    form: 'aws-cli',
    request: { ...inputs, bucket, ...(key && { key }) },
    place: { ...defined({ region: asRegion(region?.text) ?? named.region }), ...endpointOf(command) },
    ...(prefix && { prefix }),
    notices: [...notices, ...commandNotices(command)],
  });
}

interface Named {
  readonly bucket: string;
  readonly key?: string;
  readonly prefix?: string;
  readonly region?: string | undefined;
  /** The words this was read from. */
  readonly words: readonly ShellWord[];
}

type Problem = { readonly problem: string };

/** `--if-none-match` for `ifNoneMatch`, `--sse-customer-key-md5` for `sseCustomerKeyMD5`. */
function inputOption({ options, service }: CliCommand, name: InputName): ShellWord {
  const flag = name.replace('MD5', '-md5').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const word =
    options.get(flag) ?? (service === 's3' ? options.get(flag.replace('sse-customer-', 'sse-c-')) : undefined);
  if (name === 'requestPayer' && word?.text === '') return { text: 'requester' };
  return word ?? { text: '' };
}

function fromOptions({ service, operation, options }: CliCommand): Named | Problem {
  const [bucket, key, prefix] = ['bucket', 'key', 'prefix'].map((name) => options.get(name));
  if (!bucket?.text) return { problem: `${quoted(`aws ${service} ${operation}`.trim())} names no --bucket` };
  const words = [bucket, key, prefix].filter((word) => word !== undefined);
  if (bucket.expansion) return { bucket: bucket.text, words };
  const reading = readBucket(bucket.text);
  if ('problem' in reading) return reading;
  return { ...reading, ...defined({ key: key?.text, prefix: key ? undefined : prefix?.text }), words };
}

function fromUri({ operation, positionals, options }: CliCommand): Named | Problem {
  const isUri = (word: ShellWord): boolean => /^s3:\/\//i.test(word.text);
  const [first] = positionals;
  const word = positionals.find(isUri) ?? (operation === 'ls' || operation === 'presign' ? first : undefined);
  if (!word) return { problem: `${quoted(`aws s3 ${operation}`)} without s3://… names no bucket` };
  if (word.expansion) return { bucket: '', words: [word] };
  const uri = readS3Uri(isUri(word) ? word.text : `s3://${word.text}`);
  if (!uri || 'problem' in uri) return { problem: uri?.problem ?? 'This S3 URI cannot be read' };
  const { bucket, region, rest } = uri;
  const words = [word];
  const folder = operation === 'ls' || operation === 'sync' || options.has('recursive');
  if (folder) return { bucket, region, prefix: rest, words };
  // An upload into a folder keeps the file's name.
  const upload = first && first !== word && first.text !== '-' && (rest === '' || rest.endsWith('/'));
  const file = upload ? first.text.replace(/^.*[\\/]/s, '') : '';
  return { bucket, region, key: rest + file, words: upload ? [first, word] : words };
}

function regionWord({ options, environment }: CliCommand): ShellWord | undefined {
  return options.get('region') ?? environment.get('AWS_REGION') ?? environment.get('AWS_DEFAULT_REGION');
}

/** The place in `--endpoint-url`. The CLI asks endpoints other than those of AWS path-style. */
function endpointOf({ options, environment }: CliCommand): Place {
  const word =
    options.get('endpoint-url') ?? environment.get('AWS_ENDPOINT_URL_S3') ?? environment.get('AWS_ENDPOINT_URL');
  const url = word && !word.expansion ? splitUrl(word.text) : undefined;
  if (!url) return {};
  const aws = readAwsHost(url.host);
  if (aws === undefined) return { endpoint: url.origin, pathStyle: true };
  return aws === 'not-s3' ? {} : defined({ region: aws.region });
}

function commandNotices(command: CliCommand): readonly Notice[] {
  const { environment, line, positionals } = command;
  const notices: Notice[] = [];
  if (['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'].some((name) => environment.has(name))) {
    notices.push({ id: 'credentials-dropped', text: 'The credentials before the command were dropped.' });
  }
  if (command.service === 's3' && positionals.filter((word) => /^s3:\/\//i.test(word.text)).length > 1) {
    notices.push({ id: 'source-taken', text: 'The command names two objects; the source was taken.' });
  }
  if (line.more) notices.push({ id: 'first-command', text: 'Only the first command was read.' });
  return notices;
}
