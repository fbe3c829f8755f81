import type { Answer } from './ask.ts';
import { isAccepted, saying } from './compare.ts';
import { createScan } from './scan.ts';
import type { World } from './world.ts';

/** Something that should not be: where, and what it was. */
export type Finding = { where: string; what: string };

export type Judge = {
  findings: readonly Finding[];
  checks: () => number;
  find: (where: string, what: string) => void;
  /** One check: nothing of theirs is in this answer but what was sent. */
  isClean: (where: string, answer: Answer, sent?: string) => void;
  /** One check: what was asked with theirs is answered like what was asked with nobody's, letter by letter. */
  isAlike: (where: string, theirs: Asked, nobodys: Asked) => void;
};

type Asked = { sent: string; answer: Answer };

export function createJudge({ them }: Pick<World, 'them'>, onCheck: (checks: number) => void): Judge {
  const findings: Finding[] = [];
  const scan = createScan(them, them.ids);
  let checks = 0;
  const find = (where: string, what: string) => void findings.push({ where, what });
  const isClean: Judge['isClean'] = (where, answer, sent) => {
    checks += 1;
    onCheck(checks);
    const found = scan(answer.text, sent);
    if (found.length > 0) find(where, `shows ${found.slice(0, 5).join(', ')}`);
    if (answer.status >= 500 || answer.text.includes('INTERNAL_SERVER_ERROR'))
      find(where, `fails: ${answer.status} ${answer.text.slice(0, 300)}`);
  };
  const isAlike: Judge['isAlike'] = (where, theirs, nobodys) => {
    isClean(where, theirs.answer, theirs.sent);
    const [told, other] = [theirs, nobodys].map(({ answer, sent }) => saying(answer, sent));
    if (isAccepted(theirs.answer)) find(where, `is accepted: ${told?.slice(0, 300)}`);
    if (told !== other)
      find(where, `answers ${difference(told, other)} but to an unknown one ${difference(other, told)}`);
  };
  return { findings, checks: () => checks, find, isClean, isAlike };
}

/** What a text says from a little before where it goes on otherwise than another. */
function difference(text = '', other = ''): string {
  const letters = [...text];
  const start = letters.findIndex((letter, index) => letter !== other[index]);
  return `"...${text.slice(Math.max(0, start - 100), start + 200)}..."`;
}
