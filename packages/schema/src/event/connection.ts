import { asResolved, connectionOf } from '../graphql/pages.ts';
import { eventRef } from './refs.ts';
import type { Event } from './types.ts';

/** Events of every type: connections are made for object types, and an interface serves as well. */
export const eventConnection = connectionOf<Event>(asResolved(eventRef), 'events');
