import { readConfig } from './config.ts';
import { welcome } from './local/welcome.ts';
import { explain } from './process/explain.ts';
import { awaitInterruption } from './process/interruption.ts';
import { start } from './process/start.ts';

const tell = (sentence: string) => process.stderr.write(`\n${sentence}\n\n`);

try {
  const config = readConfig(process.env);
  const started = await start(config, (sentence) => {
    tell(sentence);
    process.exit(1);
  });
  process.stdout.write(welcome(started, config.dataDir));
  const { signal } = awaitInterruption();
  signal.addEventListener('abort', async () => {
    process.stdout.write('\n  Stopping.\n');
    await started.stop();
    process.exit(0);
  });
} catch (error) {
  tell(explain(error));
  process.exitCode = 1;
}
