/** Loaded before a server that is measured: tells its parent on each message what is in use once all that is unused is cleared away. */
import { readdirSync } from 'node:fs';

const mib = (bytes) => Math.round(bytes / 104_857.6) / 10;

process.on('message', async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    globalThis.gc();
    await new Promise(setImmediate);
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  const counts = {};
  for (const name of process.getActiveResourcesInfo()) counts[name] = (counts[name] ?? 0) + 1;
  const active = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  const files = readdirSync('/proc/self/fd').length;
  process.send({
    heap: mib(heapUsed),
    external: mib(external),
    rss: mib(rss),
    files,
    active: active.sort().join(', '),
  });
});
process.channel.unref();
