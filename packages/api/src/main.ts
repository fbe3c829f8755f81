import { readConfig } from './config.ts';
import { welcome } from './local/welcome.ts';
import { explain } from './process/explain.ts';
import { awaitInterruption } from './process/interruption.ts';
import { start } from './process/start.ts';

/** Whoever runs Usher may end it by force after half a minute; then it is better to have ended by itself. */
const longestStopMs = 29_000;

const tell = (sentence: string) => process.stderr.write(`\n${sentence}\n\n`);

async function end(stop: () => Promise<void>): Promise<never> {
  process.stdout.write('\n  Stopping.\n');
  setTimeout(() => {
    tell(
      'It took too long to stop. Nothing is lost: what was not done yet is done by another process, or later.',
    );
    process.exit(1);
  }, longestStopMs);
  try {
    await stop();
  } catch (error) {
    tell(explain(error));
    process.exit(1);
  }
  process.exit(0);
}

// Whoever reads our output may be gone before us.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
  const config = readConfig(process.env);
  const started = await start(config, (sentence) => {
    tell(sentence);
    process.exit(1);
  });
  const { signal } = awaitInterruption(1);
  signal.addEventListener('abort', () => void end(started.stop));
  process.stdout.write(welcome(started, config.dataDir));
} catch (error) {
  tell(explain(error));
  process.exitCode = 1;
}
