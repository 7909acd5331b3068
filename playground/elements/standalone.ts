import { defineElements } from './index.js';

/** All elements in one file, for a page without a bundler: loading it defines them. */
defineElements();

export * from './index.js';
