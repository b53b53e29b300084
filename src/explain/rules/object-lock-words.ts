/** How is what locks a version put into sentences? Decides nothing: `object-lock-state.ts` does. */

import { catalogue } from '../../object-head/catalogue/catalogue.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import { known, type Reading, type Tone } from '../rule.ts';
import type { Segment, Words } from '../words.ts';
import type { LockMode, LockState, Retention } from './object-lock-state.ts';

/**
 * The one sentence that matters most, and its tone: what is open-ended first, then what nobody can undo. Undefined where
 * nothing was ever set.
 *
 * @example lockTitle(state, reading)?.tone // 'good'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
 */
export function lockTitle(state: LockState, reading: Reading): { tone: Tone; title: Words } | undefined {
  const { retention, legalHold, eventHold } = state;
  if (legalHold === 'on')
    return { tone: 'good', title: 'Under a legal hold: nobody can delete this version until the hold is removed.' };
  if (eventHold === 'on')
    return { tone: 'good', title: `Under an event hold: protected until the hold is released${andAfter(state)}.` };
  if (retention.kind === 'running') return { tone: 'good', title: runningTitle(retention.mode, retention.at) };
  if (retention.kind === 'endless')
    return {
      tone: 'caution',
      title: ['A retention period is set, in mode ', modeSegment(retention.mode, reading), '. Its end cannot be told.'],
    };
  const holds = [legalHold, eventHold];
  const unsure = retention.kind === 'unknown' || holds.includes('unknown') || holds.includes('unreadable');
  if (retention.kind === 'ended')
    return {
      tone: 'caution',
      title: unsure
        ? ['Retention ended ', { instant: retention.at }, '. Whether a hold still protects this version is not known.']
        : ['Retention ended ', { instant: retention.at }, ': Object Lock no longer protects this version.'],
    };
  if (unsure) return { tone: 'fact', title: 'Whether Object Lock protects this version is not known.' };
  if (!holds.includes('off')) return undefined;
  return { tone: 'fact', title: 'Object Lock does not protect this version: its hold is off.' };
}

/**
 * What is left to say once the title has been said, the weightiest first.
 *
 * @example lockSays(state, reading)[0] // ['The mode cannot be changed, …']
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html
 */
export function lockSays(state: LockState, reading: Reading): readonly Words[] {
  const { retention, legalHold, eventHold } = state;
  const titled = legalHold !== 'on' && eventHold !== 'on';
  return [
    ...(legalHold === 'on' ? [legalHoldWords(retention)] : []),
    ...(eventHold === 'on' ? [eventHoldWords(state, legalHold === 'on')] : []),
    ...retentionWords(retention, titled, reading),
    ...(legalHold === 'off' ? ['The legal hold is off: one was set, and lifted again.'] : []),
    ...(eventHold === 'off' ? ['The event hold is off.'] : []),
    ...unreadable(state, reading),
    ...unknown(state, reading),
    ...(isLocked(state) ? [deleteMarker] : []),
  ];
}

/** Whether at least one lock is in force, or may be although its end cannot be told. */
function isLocked({ retention, legalHold, eventHold }: LockState): boolean {
  return legalHold === 'on' || eventHold === 'on' || retention.kind === 'running' || retention.kind === 'endless';
}

const deleteMarker: Words = [
  'A ',
  { code: 'DELETE' },
  ' that names no version is not blocked: it only adds a delete marker, and this version stays.',
];

function runningTitle(mode: LockMode, at: number): Words {
  const until: Segment[] = ['Locked until ', { instant: at }];
  if (mode === 'COMPLIANCE')
    return [...until, ' (', { code: mode }, '): nobody can delete this version before, not even the root user.'];
  if (mode === 'GOVERNANCE')
    return [...until, ' (', { code: mode }, '): before, it takes a special permission to delete this version.'];
  return [...until, '. Whether anybody may delete this version before cannot be told.'];
}

function legalHoldWords(retention: Retention): Words {
  const after =
    retention.kind === 'running'
      ? 'Retention goes on after that.'
      : 'The hold has no end date, and is independent of any retention period.';
  return ['Whoever removes the hold needs ', { code: 's3:PutObjectLegalHold' }, `. ${after}`];
}

function eventHoldWords(state: LockState, isSecond: boolean): Words {
  const begins = state.afterRelease
    ? `Its retention period begins when the hold is released, and lasts ${durationText(state)}.`
    : 'Its retention period begins when the hold is released.';
  return isSecond ? `An event hold is on, too. ${begins}` : `It has no end date. ${begins}`;
}

function retentionWords(retention: Retention, titled: boolean, reading: Reading): readonly Words[] {
  if (retention.kind === 'none' || retention.kind === 'unknown') return [];
  const { kind, mode } = retention;
  if (kind === 'ended')
    return titled ? [] : [['The retention period, apart from the hold, ended ', { instant: retention.at }, '.']];
  const inMode: Segment[] = ['in mode ', modeSegment(mode, reading)];
  if (kind === 'endless') {
    // While an event hold is on there is no date yet: that is how it works, and nothing is missing.
    if (!titled && retention.because === 'not-sent')
      return [['The retention after it is ', ...inMode, '.'], ...modeWords(mode)];
    return [
      ...(titled ? [] : [['A retention period is set, ', ...inMode, '. Its end cannot be told.']]),
      ...modeWords(mode),
    ];
  }
  const runs: Words = ['Retention ', ...inMode, ' runs until ', { instant: retention.at }, '.'];
  return [...(titled ? [] : [runs]), ...modeWords(mode)];
}

function modeWords(mode: LockMode): readonly Words[] {
  if (mode === 'COMPLIANCE') return ['Nobody can shorten the period or change its mode; it can only be extended.'];
  if (mode === 'GOVERNANCE')
    return [
      [
        'Callers with ',
        { code: 's3:BypassGovernanceRetention' },
        ' can delete it or shorten the period, if their request carries ',
        { code: 'x-amz-bypass-governance-retention: true' },
        '.',
      ],
    ];
  return [];
}

function unreadable({ retention, legalHold, eventHold }: LockState, reading: Reading): readonly Words[] {
  const fields: FieldName[] = [
    ...('mode' in retention && retention.mode === 'unreadable' ? (['ObjectLockMode'] as const) : []),
    ...(retention.kind === 'endless' && retention.because === 'unreadable'
      ? (['ObjectLockRetainUntilDate'] as const)
      : []),
    ...(legalHold === 'unreadable' ? (['ObjectLockLegalHoldStatus'] as const) : []),
    ...(eventHold === 'unreadable' ? (['ObjectLockEventHold'] as const) : []),
  ];
  return fields.map((field) => [
    { code: catalogue[field].header },
    ' is ',
    { value: known(reading, field) ?? '' },
    ', which cannot be read. Take the version for locked.',
  ]);
}

function unknown(state: LockState, reading: Reading): readonly Words[] {
  const { retention, legalHold, eventHold } = state;
  const mode = 'mode' in retention && retention.mode === 'unknown';
  const end = retention.kind === 'endless' && retention.because === 'unknown';
  const missing: Words[] = [
    ...retentionUnknown(retention.kind === 'unknown', eventHold === 'unknown', reading),
    ...(mode ? [whyUnknown('The mode of the retention', 'ObjectLockMode', reading)] : []),
    ...(end ? [whyUnknown('The end of the retention', 'ObjectLockRetainUntilDate', reading)] : []),
    ...(legalHold === 'unknown'
      ? [whyUnknown('Whether a legal hold is on', 'ObjectLockLegalHoldStatus', reading)]
      : []),
  ];
  return missing.length > 0 && !isLocked(state) ? [...missing, 'Not known does not mean not locked.'] : missing;
}

/** Retention and event hold need the same permission, so where both are open one sentence serves. */
function retentionUnknown(retention: boolean, eventHold: boolean, reading: Reading): readonly Words[] {
  if (retention) {
    const also = eventHold ? ' or an event hold' : '';
    return [whyUnknown(`Whether there is a retention period${also}`, 'ObjectLockMode', reading)];
  }
  return eventHold ? [whyUnknown('Whether an event hold is on', 'ObjectLockEventHold', reading)] : [];
}

function whyUnknown(what: string, field: FieldName, reading: Reading): Words {
  const header = { code: catalogue[field].header };
  const needs = catalogue[field].needs.flatMap((need) => (need.kind === 'permission' ? [need.action] : []));
  // Which permissions another store knows is not known.
  const action: Segment[] =
    reading.store === undefined ? ['the caller lacks ', { code: needs.join() }] : ['the store keeps it back'];
  if (reading.fields.get(field)?.state === 'hidden')
    return [`${what} is not known: CORS may hide `, header, ' from this page, or ', ...action, '.'];
  return [`${what} is not known: `, header, ' was not sent, so there is none, or ', ...action, '.'];
}

function modeSegment(mode: LockMode, reading: Reading): Segment {
  if (mode === 'unreadable') return { value: known(reading, 'ObjectLockMode') ?? '' };
  return mode === 'unknown' ? 'not known' : { code: mode };
}

function andAfter(state: LockState): string {
  return state.afterRelease ? `, and for ${durationText(state)} after that` : '';
}

function durationText({ afterRelease }: LockState): string {
  if (!afterRelease) return '';
  const { count, unit } = afterRelease;
  return `${count.toLocaleString('en-US')} ${unit}${count === 1 ? '' : 's'}`;
}
