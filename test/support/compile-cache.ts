import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Most of a process's start is compiling, which is the same every time: each finds here what others have compiled. */
export const compileCache = { NODE_COMPILE_CACHE: join(tmpdir(), 'usher-compile-cache') };
