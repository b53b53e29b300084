/** In which zone times are written. What S3 sends is UTC, and so is what people send each other; beside a log it may be local. */
import { keptChoice } from './kept-choice.ts';

export const timeZone = keptChoice('headlight:times', ['utc', 'local']);
