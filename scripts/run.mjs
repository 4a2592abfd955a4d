import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the foreground and resolves to its exit code. The first signal to this process is handed on (a
 * terminal and npm both send one), and this process ends after the program, so that nothing is left behind.
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    let told = false;
    const handOn = (signal) => {
      if (!told) child.kill(signal);
      told = true;
    };
    const done = () => SIGNALS.forEach((signal) => void process.off(signal, handOn));
    for (const signal of SIGNALS) process.on(signal, handOn);
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('close', (code, signal) => {
      done();
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** npm as it was started, or the one on PATH. */
export function runNpm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js') && cli.includes('npm')) return run(process.execPath, [cli, ...args], options);
  return run('npm', args, { shell: process.platform === 'win32', ...options });
}
