import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** GNU time, which tells what a program and all that it waited for took. */
const TIME = '/usr/bin/time';
/** Milliseconds between two looks at the processes that a program started: browsers' own are waited for by nobody. */
const LOOK = 40;

/** Whether this machine has what measures: Linux with GNU time. */
export function canMeasure() {
  return spawnSync(TIME, ['--version']).status === 0;
}

/**
 * Runs a program once, after what is to be done `first`, its output thrown away: CPU seconds (user and system, of the whole tree of processes), seconds by the clock, and
 * MiB of the largest process at its peak. Throws where it fails, with the last lines that it wrote.
 */
export async function measured({ program, args, cwd, env = {}, tree = false, first }) {
  first?.();
  const from = performance.now();
  const child = spawn(TIME, ['-q', '-f', 'took %U %S %M', program, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (data) => {
    said = (said + data).slice(-4000);
  });
  const seen = tree ? watched(child.pid) : null;
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  const wall = (performance.now() - from) / 1000;
  const [, user, system, peak] = /^took (\S+) (\S+) (\d+)$/m.exec(said) ?? [];
  if (code !== 0)
    throw new Error(`${program} ${args.join(' ').slice(0, 80)}: exit code ${code}: ${said.trim().slice(-300)}`);
  const told = Number(user) + Number(system);
  const { cpu = 0, most = 0 } = seen?.end() ?? {};
  return { cpu: Math.max(told, cpu), wall, peak: Math.max(Number(peak) / 1024, most) };
}

/** Looks at all that a process starts, again and again: CPU seconds of each at the last look, and the MiB of the largest. */
function watched(root) {
  const seconds = new Map();
  const known = new Set([root]);
  let most = 0;
  const look = () => {
    const all = processes();
    for (const { pid, parent } of all) if (known.has(parent)) known.add(pid);
    for (const { pid, cpu, memory } of all.filter((one) => known.has(one.pid))) {
      seconds.set(pid, cpu);
      most = Math.max(most, memory);
    }
  };
  const timer = setInterval(look, LOOK);
  return {
    end: () => {
      clearInterval(timer);
      return { cpu: [...seconds.values()].reduce((sum, one) => sum + one, 0), most };
    },
  };
}

/** All processes of the machine, parents before what they started: ticks of 10 ms, pages of 4 kB, as Linux tells. */
function processes() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const [parent, user, system, pages] = [fields[1], fields[11], fields[12], fields[21]].map(Number);
        return [{ pid: Number(name), parent, cpu: (user + system) / 100, memory: (pages * 4) / 1024 }];
      } catch {
        return [];
      }
    })
    .sort((a, b) => a.pid - b.pid);
}
