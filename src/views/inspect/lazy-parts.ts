/**
 * The words for everything but a plain 200, in chunks of their own: an answer does not wait for them, and they are on
 * their way as soon as this view is.
 */
import { lazy } from 'react';

const loadStatusNotice = async () => ({ default: (await import('./status-notice.tsx')).StatusNotice });
const loadBeforeSending = () => import('./before-sending.tsx');
const loadFailureNotice = async () => ({ default: (await import('./failure-notice.tsx')).FailureNotice });

// What fails here is fetched again, and shown, when it is rendered.
void Promise.allSettled([loadStatusNotice(), loadFailureNotice(), loadBeforeSending()]);

export const StatusNotice = lazy(loadStatusNotice);
export const FailureNotice = lazy(loadFailureNotice);
export const CannotSend = lazy(async () => ({ default: (await loadBeforeSending()).CannotSend }));
export const EndpointQuestion = lazy(async () => ({ default: (await loadBeforeSending()).EndpointQuestion }));
export const KeyWanted = lazy(async () => ({ default: (await loadBeforeSending()).KeyWanted }));
export const UnknownConnection = lazy(async () => ({ default: (await loadBeforeSending()).UnknownConnection }));
