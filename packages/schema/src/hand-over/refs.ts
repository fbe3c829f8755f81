import { builder } from '../graphql/builder.ts';
import type { HandOver } from './types.ts';

export const handOverRef = builder.objectRef<HandOver>('HandOver');
