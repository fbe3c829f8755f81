import { proves } from './proves.ts';
import { transactionHeld } from './scenarios/transaction-held.ts';

proves(transactionHeld);
