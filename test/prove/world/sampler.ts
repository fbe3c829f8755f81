export type Sample = { status: number; tookMs: number };

/** It ends with the scope that started it, at the latest. */
export type Sampling = Disposable & { stop(): Promise<Sample[]> };

/** Asks again and again, each time so long after the last question; answers what it was told when it is to stop. */
export function startSampling(url: URL, everyMs: number, init?: RequestInit): Sampling {
  const samples: Promise<Sample>[] = [];
  const timer = setInterval(() => samples.push(sample(url, init)), everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      return Promise.all(samples);
    },
    [Symbol.dispose]: () => clearInterval(timer),
  };
}

async function sample(url: URL, init?: RequestInit): Promise<Sample> {
  const asked = performance.now();
  const status = await fetch(url, init).then(
    async (response) => {
      await response.text();
      return response.status;
    },
    () => 0,
  );
  return { status, tookMs: performance.now() - asked };
}
