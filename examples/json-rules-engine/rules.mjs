/** The rules of json-rules-engine's own introduction, as one writes them there. */

/** A message is to be shown. */
export const helloWorld = [
  {
    conditions: { all: [{ fact: 'displayMessage', operator: 'equal', value: true }] },
    event: { type: 'message', params: { data: 'hello-world!' } },
  },
];

/** A player of basketball has fouled out: after 5 fouls in 40 minutes, or 6 in 48. */
export const fouledOut = [
  {
    conditions: {
      any: [
        {
          all: [
            { fact: 'gameDuration', operator: 'equal', value: 40 },
            { fact: 'personalFoulCount', operator: 'greaterThanInclusive', value: 5 },
          ],
        },
        {
          all: [
            { fact: 'gameDuration', operator: 'equal', value: 48 },
            { fact: 'personalFoulCount', operator: 'greaterThanInclusive', value: 6 },
          ],
        },
      ],
    },
    event: { type: 'fouledOut', params: { message: 'Player has fouled out!' } },
  },
];
