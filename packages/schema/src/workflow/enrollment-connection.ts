import { connectionOf } from '../graphql/pages.ts';
import { enrollmentRef } from './refs.ts';

export const enrollmentConnection = connectionOf(enrollmentRef, 'enrollments');
