import { builder } from './builder.ts';

/** Every thing with an id of its own implements this. */
export const nodeInterface = builder.interfaceRef<{ id: string }>('Node').implement({
  description: 'Anything with an id. Ids are prefixed with what they name and sort by creation time.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'Its id, unique everywhere and for ever.' }) }),
});
