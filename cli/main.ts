#!/usr/bin/env node
import { provisim } from './dispatch.js';
import { nodeIo } from './node-io.js';

process.exitCode = await provisim(process.argv.slice(2), nodeIo());
