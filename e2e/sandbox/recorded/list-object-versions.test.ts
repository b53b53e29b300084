import recording from './list-object-versions.json' with { type: 'json' };
import { setups } from './list-object-versions-setups.ts';
import { type RecordedCase, testRecording } from './test-recording.ts';

const cases = recording.cases as unknown as readonly RecordedCase[];

testRecording({ file: 'list-object-versions.json', cases, setups, kind: 'xml' });
