import { spawnSync } from 'node:child_process';

/** Numbers of the processes that live and whose command line holds `words`, the one that was started first before the others. */
export function processesWith(words: string): readonly string[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid,stat,args', '--sort=start_time,pid'], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    const [, pid = '', state = ''] = /^\s*(\d+)\s+(\S+)/.exec(line) ?? [];
    return line.includes(words) && !state.startsWith('Z') ? [pid] : [];
  });
}
