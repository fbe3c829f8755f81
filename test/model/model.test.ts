import { provesModel } from './proves-model.ts';

provesModel('whatever is done in whatever order, an account is as a model of plain objects says');
