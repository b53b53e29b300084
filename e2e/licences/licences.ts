/**
 * `npm run licences`: may everything that the build contains be in it, and is the committed list of it right? Asks the
 * bundler, so that what is left out of the build is left out here. `-- --write` brings the list up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { type Bundled, problems, thirdPartyList } from './bundled.ts';

const list = new URL('../../THIRD-PARTY.md', import.meta.url);
const packages = await bundledPackages();
const wrong = [...problems(packages)];
const upToDate = thirdPartyList(packages);

if (process.argv.includes('--write')) writeFileSync(list, upToDate);
else if (readFileSync(list, 'utf8').replaceAll('\r\n', '\n') !== upToDate)
  wrong.push('THIRD-PARTY.md is not what the build contains. Bring it up to date: npm run licences -- --write');

for (const line of wrong) console.error(line);
if (wrong.length > 0) process.exitCode = 1;
else console.log(`${packages.length} packages in the build, all under licences that allow it.`);

/** Every package of which a module is in the build. */
async function bundledPackages(): Promise<readonly Bundled[]> {
  const fileName = 'licences.json';
  const result = await build({ logLevel: 'silent', build: { write: false, license: { fileName } } });
  const files = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const report = files.find((file) => file.fileName === fileName);
  if (report?.type !== 'asset') throw new Error('Vite did not report the licences of what it bundled.');
  return JSON.parse(String(report.source)) as readonly Bundled[];
}
