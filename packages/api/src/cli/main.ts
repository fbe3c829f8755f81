#!/usr/bin/env node
import { runCli } from './run-cli.ts';

// Whoever reads our output may leave early, as `head` does; the work goes on.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

process.exitCode = await runCli(process.argv.slice(2), process.env);
