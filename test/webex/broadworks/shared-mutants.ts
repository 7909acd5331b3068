import { to, without } from '../../process/mutate-machine.js';
import { inMachine, type Mutant } from './mutants.js';

const attachment = inMachine('attachment');
const flowThrough = inMachine('flowThrough');
const userMove = inMachine('userMove');

const claims = (breaks: string, of: string, id: string): Mutant =>
  inMachine(of)(breaks, id, without('bwOrgExists'));

/** At least one fault for every invariant of two runs; both runs may have it. */
export const sharedMutants: readonly (Mutant & { readonly runs: string })[] = [
  ...['INV-ATT-7', 'INV-X-1'].map((id) => ({
    ...attachment(id, 'classifying always 8', without('enterpriseOrgId')),
    runs: 'attachment attachment',
  })),
  {
    ...attachment('INV-X-1', 'classifying always 0', to('attachingAuto')),
    runs: 'attachment detachment',
  },
  {
    ...attachment('INV-X-2', 'classifying always 3', without('enterpriseOrgId')),
    runs: 'attachment attachment',
  },
  ...['INV-X-2', 'INV-FLT-2'].map((id) => ({
    ...claims(id, 'flowThrough', 'started always 1'),
    runs: 'flowThrough flowThrough',
  })),
  {
    ...flowThrough('INV-X-3', 'calling API_SUCCESS 0', to('confirmed')),
    runs: 'flowThrough flowThrough',
  },
  ...['userMove userMove', 'userMove selfActivation'].flatMap((runs) => [
    { ...claims('INV-X-2', 'userMove', 'selecting START 4'), runs },
    { ...claims('INV-MOV-7', 'userMove', 'selecting START 4'), runs },
    { ...userMove('INV-X-4', 'oldAccountSignIn SIGN_IN_OK 0', to('deletingOld')), runs },
  ]),
];
