import recording from './get-object.json' with { type: 'json' };
import { setups } from './get-object-setups.ts';
import { type RecordedCase, testRecording } from './test-recording.ts';

/** Two ranges were recorded under one name. */
const cases = recording.cases.map((recorded) => {
  const isSecond = 'request' in recorded && recorded.request?.Range === 'bytes=-1-';
  return isSecond ? { ...recorded, id: `${recorded.id}-reversed` } : recorded;
});

testRecording({ file: 'get-object.json', cases: cases as unknown as readonly RecordedCase[], setups, kind: 'object' });
