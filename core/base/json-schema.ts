import * as z from 'zod/mini';
import type { Json } from './json.js';

/** The schema of any JSON value. */
export const json = z.json() as unknown as z.ZodMiniType<Json>; // the same values, readonly
