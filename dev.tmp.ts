import { writeFileSync } from 'node:fs';
import { startServers } from './bench/running/servers.js';
import { fill } from './bench/crowd/fill.js';
import { startApi } from './bench/running/halves.js';
const servers = await startServers();
const b = Date.now();
const { staff, numbers } = await fill(servers.databaseUrl, servers.sql, { open: 10_000, closed: 100_000 });
const info: any = {
  url: servers.databaseUrl,
  temporal: servers.temporalAddress,
  dir: servers.dataDir,
  staff: [...staff],
  chiefs: [...servers.staff],
  numbers: numbers.slice(0, 300),
  ms: Date.now() - b,
  pid: process.pid,
};
writeFileSync('/tmp/dev.json', JSON.stringify(info));
setInterval(() => {}, 1e9);
