/** Which options and arguments does an AWS CLI command line give? Knows how the CLI is written, not what it means. */
import { type ShellLine, type ShellWord, shellWords } from './shell-words.ts';

export interface CliCommand {
  /** `s3api`, `s3`, … */
  readonly service: string;
  /** `head-object`, `cp`, … */
  readonly operation: string;
  /** What follows them and is no option. */
  readonly positionals: readonly ShellWord[];
  /** By name without dashes; the last of each, as the CLI has it. A switch has an empty text. */
  readonly options: ReadonlyMap<string, ShellWord>;
  /** Variables set before the command, `AWS_REGION`. */
  readonly environment: ReadonlyMap<string, ShellWord>;
  readonly line: ShellLine;
}

/** Options without a value; those that begin with `no-` need no mention. */
const switches: ReadonlySet<string> = new Set(
  `recursive debug quiet dryrun delete human-readable summarize only-show-errors follow-symlinks size-only
  exact-timestamps force-glacier-transfer ignore-glacier-warnings enable-file-modifications debug bypass-governance-retention
  version help fetch-owner case-sensitive`.split(/\s+/),
);

const prompt = /^\s*(?:[$#%>❯]|\[?[\w.-]+@[^$#\n]{0,80}[$#])\s+(?=aws|sudo|env|[A-Za-z_]\w*=|\S*\/aws)/;
const awsProgram = /^(?:(?:[~./]|[A-Za-z]:).*[\\/])?aws(?:local|\.exe)?$/s;
const assignment = /^([A-Za-z_]\w*)=(.*)$/s;

/**
 * Reads a command line that runs `aws`, perhaps behind a prompt, variables or `sudo`; undefined for other texts.
 *
 * @example parseCommand('$ aws s3api head-object --bucket=b-1 --key k')?.options.get('bucket') // { text: 'b-1' }
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-commandstructure.html
 */
export function parseCommand(text: string): CliCommand | undefined {
  if (!/(?:^|[\s/])aws(?:local|\.exe)?(?:\s|$)/.test(text)) return undefined;
  const line = shellWords(text.replace(prompt, ''));
  const start = line.words.findIndex(({ text: word }) => !assignment.test(word) && word !== 'sudo' && word !== 'env');
  const [program, ...words] = line.words.slice(Math.max(start, 0));
  if (!program || !awsProgram.test(program.text)) return undefined;
  const environment = new Map(line.words.slice(0, start).flatMap(environmentEntry));
  const { options, positionals } = splitOptions(words);
  const [service, operation, ...rest] = positionals;
  return {
    service: service?.text ?? '',
    operation: operation?.text ?? '',
    positionals: rest,
    options,
    environment,
    line,
  };
}

function environmentEntry(word: ShellWord): readonly (readonly [string, ShellWord])[] {
  const [, name, value = ''] = assignment.exec(word.text) ?? [];
  return name === undefined ? [] : [[name, { ...word, text: value }]];
}

function splitOptions(words: readonly ShellWord[]): Pick<CliCommand, 'options' | 'positionals'> {
  const options = new Map<string, ShellWord>();
  const positionals: ShellWord[] = [];
  const queue = [...words];
  for (let word = queue.shift(); word; word = queue.shift()) {
    const [, name, inline] = /^--([a-z][a-z0-9-]*)(?:=(.*))?$/is.exec(word.text) ?? [];
    if (name === undefined) positionals.push(word);
    else if (inline !== undefined) options.set(name, { ...word, text: inline });
    else options.set(name, takesValue(name, queue[0]) ? (queue.shift() ?? { text: '' }) : { text: '' });
  }
  return { options, positionals };
}

function takesValue(name: string, next: ShellWord | undefined): boolean {
  if (!next || next.text.startsWith('--') || switches.has(name) || name.startsWith('no-')) return false;
  // `aws s3` lets this one stand alone.
  return name !== 'request-payer' || next.text === 'requester';
}
