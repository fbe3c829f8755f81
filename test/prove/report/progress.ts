/** Says how far a run is: on a terminal in one line that changes, elsewhere in lines of which few are needed. */
export type Progress = { report(text: string): void; end(): void };

const plainEveryMs = 5_000;

export function startProgress(stream: NodeJS.WriteStream, name: string): Progress {
  const started = performance.now();
  let toldAt = Number.NEGATIVE_INFINITY;
  const line = (text: string) => `${name} ${Math.round((performance.now() - started) / 1_000)} s: ${text}`;
  if (stream.isTTY) {
    return {
      report: (text) => void stream.write(`\r\u001b[2K${line(text).slice(0, stream.columns - 1)}`),
      end: () => void stream.write('\r\u001b[2K'),
    };
  }
  return {
    report: (text) => {
      if (performance.now() - toldAt < plainEveryMs) return;
      toldAt = performance.now();
      stream.write(`${line(text)}\n`);
    },
    end: () => undefined,
  };
}
