import { createServer } from 'node:net';
import { calm, type Weather } from './flow.ts';
import { type Commit, type Fate, type Link, openLink } from './link.ts';

type Cutting = {
  /** What the idempotency keys look like of the requests that are meant. */
  keys: RegExp;
  fateOf: (commit: Commit) => Fate;
  onAnswerLost: (commit: Commit) => void;
};

/** A way from the processes to Postgres that breaks when it is told to, and how it is told. */
export type PostgresProxy = {
  url: string;
  /** The connections that are open now, of one process or of all. */
  links: (node?: string) => Link[];
  /** From now on; null: calm. */
  setWeather: (weather: Weather | null) => void;
  /** Ends the process's connections and lets it make no other, until it is called to open again. */
  shut: (node: string) => () => void;
  /** Decides about each COMMIT; null: they pass. */
  cutCommits: (cutting: Cutting | null) => void;
  /** Ends what is half open, so that nobody holds the other half any longer. */
  forgetHalves: () => void;
  close: () => Promise<void>;
};

export async function openProxy(databaseUrl: string): Promise<PostgresProxy> {
  const target = new URL(databaseUrl);
  const links = new Set<Link>();
  const shutTo = new Set<string>();
  let weather = calm;
  let cutting: Cutting | null = null;
  const surroundings = {
    server: { host: target.hostname, port: Number(target.port) },
    weather: () => weather,
    isOpenTo: (node: string) => !shutTo.has(node),
    fateOf: (commit: Commit) => cutting?.fateOf(commit) ?? 'passes',
    onAnswerLost: (commit: Commit) => cutting?.onAnswerLost(commit),
    keys: () => cutting?.keys,
  };
  const server = createServer((client) => {
    const link: Link = openLink(client, surroundings, () => links.delete(link));
    links.add(link);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === 'object' ? address?.port : '');
  const open = (node?: string) =>
    [...links].filter((link) => link.isOpen() && (node === undefined || link.node() === node));

  return {
    url: url.href,
    links: open,
    setWeather: (next) => {
      weather = next ?? calm;
    },
    shut: (node) => {
      shutTo.add(node);
      for (const link of open(node)) link.reset();
      return () => shutTo.delete(node);
    },
    cutCommits: (next) => {
      cutting = next;
    },
    forgetHalves: () => {
      for (const link of links) if (!link.isOpen()) link.reset();
    },
    close: async () => {
      for (const link of links) link.reset();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
