import { provesModel } from './proves-model.ts';

// As much again, in a file of its own: files run beside each other.
provesModel('whatever else is done in whatever order, an account is as the model says');
