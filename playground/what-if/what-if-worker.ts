import * as z from 'zod/mini';
import { answerRequests } from './answer-requests.js';

// INVARIANT: set before any schema is created, as in the page itself.
z.config({ jitless: true });

answerRequests();
