/** Says how far a run is: on a terminal in one line that changes, elsewhere in lines of which few are needed. */
export type Progress = {
  begin(name: string): { report(text: string): void; end(): void };
};

const plainEveryMs = 5_000;

export function startProgress(stream: NodeJS.WriteStream): Progress {
  const running = new Map<string, string>();
  const clear = () => void (stream.isTTY && stream.write('\r\u001b[2K'));
  const show = () => {
    clear();
    stream.write([...running.values()].join('  |  ').slice(0, stream.columns - 1));
  };
  return {
    begin: (name) => {
      const started = performance.now();
      let toldAt = Number.NEGATIVE_INFINITY;
      const line = (text: string) =>
        `${name} ${Math.round((performance.now() - started) / 1_000)} s: ${text}`;
      return {
        report: (text) => {
          running.set(name, line(text));
          if (stream.isTTY) return show();
          if (performance.now() - toldAt < plainEveryMs) return;
          toldAt = performance.now();
          stream.write(`${line(text)}\n`);
        },
        end: () => {
          running.delete(name);
          clear();
        },
      };
    },
  };
}
