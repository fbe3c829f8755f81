export type Sample = { status: number; tookMs: number };

/** Asks again and again, each time so long after the last question; answers what it was told when it is to stop. */
export function startSampling(url: URL, everyMs: number, init?: RequestInit): { stop(): Promise<Sample[]> } {
  const samples: Promise<Sample>[] = [];
  const timer = setInterval(() => samples.push(sample(url, init)), everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      return Promise.all(samples);
    },
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
