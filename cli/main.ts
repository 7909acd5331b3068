#!/usr/bin/env node
import * as nodeModule from 'node:module';

// Newer versions of Node keep compiled code for the next time; it has to be said before anything is loaded.
const keepCompiled: unknown = Reflect.get(nodeModule, 'enableCompileCache');
if (typeof keepCompiled === 'function') keepCompiled();

const { runProgram } = await import('./run-program.js');
await runProgram(new URL(import.meta.url));
