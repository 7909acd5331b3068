import { defineElements } from './index.js';

/** `import 'provisim/elements/define'` makes the elements known to the browser. */
defineElements();
