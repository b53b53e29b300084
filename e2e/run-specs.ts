/** Runs specs by Vitest, apart from its own configuration: a suite that `npm test` does without, since it needs programs. */
import { fileURLToPath } from 'node:url';
import { type InlineConfig, startVitest } from 'vitest/node';

const root = fileURLToPath(new URL('../', import.meta.url));

interface Suite {
  /** As it continues "No tests …" where `prepare` throws: `with other clients`. */
  readonly what: string;
  /** Where a report in JSON goes. */
  readonly report: string | undefined;
  readonly filters?: readonly string[];
  /** Sees to what the specs need; gives Vitest's settings, which are the suite's own. */
  readonly prepare: () => Promise<InlineConfig>;
}

/** Never throws: the process then ends with 1, and says why. */
export async function runSpecs({ what, report, filters = [], prepare }: Suite): Promise<void> {
  try {
    const settings = await prepare();
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
    const vitest = await startVitest('test', [...filters], {
      config: false,
      root,
      watch: false,
      reporters: [
        process.env.CI ? 'dot' : 'tree',
        ...(report ? [['json', { outputFile: report }] satisfies [string, object]] : []),
      ],
      ...settings,
    });
    await vitest.close();
  } catch (error) {
    console.error(`No tests ${what}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
