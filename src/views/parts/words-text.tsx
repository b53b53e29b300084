import type { Segment, Words } from '../../explain/words.ts';
import { segmentsOf } from '../../explain/words.ts';
import { formatBytes } from '../../object-head/header-values/bytes.ts';
import { RawValue } from '../../ui/raw-value.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { useNow } from './use-now.ts';

/** A sentence that was made as data: our words as text, S3's names as code, and what is not ours as a value that stays inside. */
export function WordsText({ words }: { words: Words }) {
  return segmentsOf(words).map((segment, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the segments of one sentence have no other identity
    <SegmentText key={index} segment={segment} />
  ));
}

/** How much of a value a sentence can hold and still be read as one. */
const limit = 160;

function SegmentText({ segment }: { segment: Segment }) {
  if (typeof segment === 'string') return segment;
  if ('code' in segment) return <code>{segment.code}</code>;
  if ('value' in segment) return <RawValue value={segment.value} limit={limit} quiet />;
  if ('bytes' in segment) return formatBytes(segment.bytes);
  return <Instant instant={segment.instant} />;
}

/** By itself, so that only what tells a time is rendered again as time goes by. */
function Instant({ instant }: { instant: number }) {
  return <RelativeTime instant={instant} now={useNow()} form="both" />;
}
