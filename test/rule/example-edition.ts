import {
  boolean,
  date,
  dates,
  email,
  integer,
  listOf,
  month,
  oneOf,
  setOf,
  text,
  texts,
} from '../../core/rule/fact.js';
import type { EditionDefinition, PolicyFile } from '../../core/rule/policy.js';
import { defaulted, needed, optional, signature } from '../../core/rule/signature.js';
import { broadworksFunctions, wholesaleFunctions } from '../../core/webex/functions/by-edition.js';

const guestCount = integer({ title: 'Guests who come', unit: 'guest', min: 0, source: 'EX-01' });
const isMember = boolean({ title: 'The host is a member', source: 'EX-02' });
const guestEmails = texts({ title: 'E-mails of the guests', source: 'EX-04' });

/** Is a visit welcome? Small enough for examples of rule set files. */
const visitAnswer = signature({
  id: 'example.visit.answer',
  facts: {
    guestCount: needed(guestCount),
    isMember: needed(isMember),
    invitation: needed(
      oneOf(['NONE', 'SENT', 'ACCEPTED'], { title: 'Invitation', source: 'EX-03' }),
    ),
    hostEmail: needed(email({ title: 'E-mail of the host', source: 'EX-04' })),
    guestEmails: needed(guestEmails),
  },
  outputs: { answer: oneOf(['WELCOME', 'ASK', 'CLOSED']) },
});

/** What is prepared for a visit? With facts that may be left out, and more than one output. */
const visitPlan = signature({
  id: 'example.visit.plan',
  facts: {
    guestCount: needed(guestCount),
    isMember: needed(isMember),
    meals: needed(listOf(['FISH', 'VEGAN'], { title: 'Meals, one a guest', source: 'EX-05' })),
    season: defaulted(oneOf(['SUMMER', 'WINTER'], { title: 'Season', source: 'EX-05' })),
    note: optional(text({ title: 'Note of the host', source: 'EX-05' })),
  },
  outputs: {
    room: oneOf(['GARDEN', 'HALL']),
    seats: integer(),
    warnings: setOf(['CROWDED', 'COLD']),
  },
});

/** How long is a guest's stay billed? With arguments of opaque functions. */
const stayBill = signature({
  id: 'example.stay.bill',
  facts: {
    month: needed(month({ title: 'Month of the bill', source: 'EX-05' })),
    changes: needed(dates({ title: 'Days on which the room changes', source: 'EX-05' })),
    arrival: optional(date({ title: 'Day of arrival', source: 'EX-05' })),
    departure: optional(date({ title: 'Day of departure', source: 'EX-05' })),
  },
  outputs: { parts: texts(), nights: integer() },
});

/** An edition of three decisions, for the examples in `test/examples`. */
export const exampleEdition: EditionDefinition = {
  id: 'example',
  signatures: [visitAnswer, visitPlan, stayBill],
  constraints: [
    {
      id: 'no-more-emails-than-guests',
      title: 'a visit has at most as many e-mails of guests as it has guests',
      derive: { emailsFit: { countAtMost: ['guestEmails', 'guestCount'] } },
      holds: { fact: 'emailsFit', operator: 'equal', value: true },
    },
  ],
  functions: { ...broadworksFunctions, ...wholesaleFunctions },
  nullMeans: 'problem',
};

const files = import.meta.glob<unknown>('../examples/**/*.json', {
  eager: true,
  import: 'default',
});
const beside = import.meta.glob('../examples/**/*.problems.txt');

/** The JSON files below a folder of `test/examples`, by their path from there. */
export function exampleFiles(folder: string): PolicyFile[] {
  const start = `../examples/${folder}`;
  return Object.entries(files)
    .filter(([path]) => path.startsWith(start))
    .map(([path, content]) => ({ path: path.slice('../examples/'.length), content }));
}

/** The places of the problems of an example file. */
export function problemsPath(path: string): string {
  return path.replace(/\.json$/, '.problems.txt');
}

/** All files of `test/examples` that hold problems, by their path from there, sorted. */
export function problemFiles(): string[] {
  return Object.keys(beside)
    .map((path) => path.slice('../examples/'.length))
    .sort();
}
