import { forLater } from '../for-later.ts';

/** What goes on beside a scenario, at the longest to the end of the scope that started it. */
export type Beside = Disposable & {
  /** No more of it. Resolves when the last of it is done. */
  stop(): Promise<void>;
};

/** A scenario that breaks off would leave a load without end behind. */
export function startBeside(run: (mayEnd: () => boolean) => Promise<unknown>): Beside {
  let ended = false;
  const end = () => {
    ended = true;
  };
  const running = forLater(run(() => ended));
  return {
    stop: async () => {
      end();
      await running;
    },
    [Symbol.dispose]: end,
  };
}
