import { Command, CommanderError } from 'commander';
import { explain } from '../process/explain.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { importCommand } from './import-command.ts';

/** Runs one command line and answers its exit code. Whatever goes wrong is told in a sentence. */
export async function runCli(args: readonly string[], env: NodeJS.ProcessEnv): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.fine;
  const program = new Command('usher-server')
    .description(
      "The operator's command line of Usher. It works on the database itself, beside a running server or without one.",
    )
    .addCommand(
      importCommand(env, (code) => {
        exitCode = code;
      }),
    )
    .addHelpText('after', '\nHelp on one command: usher-server import --help\n');
  for (const command of [program, ...program.commands]) command.exitOverride().showHelpAfterError(false);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    // Help was asked for, or commander has told what is wrong with the arguments.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.refused;
    process.stderr.write(`${explain(error)}\n`);
    return exitCodes.refused;
  }
}
