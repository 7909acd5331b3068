import type { CheckedText } from '../core/rule/shipped-file.js';

/**
 * What is known about rule set files by their paths, because they were checked: filled in by the
 * build. Nothing is known where the sources are run themselves, and every file is checked when it is
 * loaded.
 */
export const checked: Readonly<Record<string, CheckedText>> = {};
