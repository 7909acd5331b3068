import {
  boolean,
  defineEdition,
  defineGuide,
  integer,
  needed,
  oneOf,
  signature,
} from 'provisim/define';
import { fromJsonRulesEngine } from 'provisim/json-rules-engine';
import { fouledOut, helloWorld } from './rules.mjs';

// What the rules do not say: which facts there are, of which type, and what can come of them.
const hello = signature({
  id: 'intro.hello.world',
  facts: { displayMessage: needed(boolean({ title: 'Show the message', source: 'README' })) },
  outputs: { data: oneOf(['hello-world!']) },
});
const basketball = signature({
  id: 'intro.basketball.foul',
  facts: {
    gameDuration: needed(
      integer({ title: 'Length of the game', unit: 'minute', source: 'README', min: 0 }),
    ),
    personalFoulCount: needed(
      integer({ title: 'Personal fouls', unit: 'foul', source: 'README', min: 0 }),
    ),
  },
  outputs: { message: oneOf(['Player has fouled out!']) },
});

const guide = defineGuide({
  edition: 'intro',
  title: 'The introduction of json-rules-engine',
  source: 'README',
  epochs: [{ id: 'now', from: null, precision: 'exact' }],
  rules: {},
  assumptions: [],
});

export const editions = [defineEdition({ id: 'intro', guide, signatures: [hello, basketball] })];

const taken = [
  fromJsonRulesEngine(helloWorld, {
    id: 'intro.hello.world',
    question: 'Which message is shown?',
    hitPolicy: 'FIRST',
    sets: [{ name: 'data', type: 'enum', values: ['hello-world!'] }],
  }),
  fromJsonRulesEngine(fouledOut, {
    id: 'intro.basketball.foul',
    question: 'Has the player fouled out?',
    hitPolicy: 'FIRST',
    sets: [{ name: 'message', type: 'enum', values: ['Player has fouled out!'] }],
  }),
];

/** Where the rule sets say otherwise what the rules said: every one is kept. */
export const deviations = taken.flatMap((one) => one.deviations);

export const files = taken.map(({ file }) => file);
