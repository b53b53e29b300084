/** Which columns stand beside each other on paper, which cannot be scrolled sideways? */

/** More columns than this leave none of them room for a value. */
const mostBeside = 4;

/** Indexes, block by block; where there are several blocks, the reference is the first column of each. */
export function printBlocks(count: number, reference: number): readonly (readonly number[])[] {
  const all = Array.from({ length: count }, (_, index) => index);
  if (count <= mostBeside) return [all];
  const others = all.filter((index) => index !== reference);
  const size = mostBeside - 1;
  return Array.from({ length: Math.ceil(others.length / size) }, (_, block) => [
    reference,
    ...others.slice(block * size, (block + 1) * size),
  ]);
}
