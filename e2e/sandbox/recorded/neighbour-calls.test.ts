import recording from './neighbour-calls.json' with { type: 'json' };
import { setups } from './neighbour-calls-setups.ts';
import { type RecordedCase, testRecording } from './test-recording.ts';

const cases = recording.cases as unknown as readonly RecordedCase[];

testRecording({ file: 'neighbour-calls.json', cases, setups, kind: 'xml' });
