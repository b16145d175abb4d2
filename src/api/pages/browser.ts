/** What a browser calls itself, as far as its owner knows it again: no versions, no numbers. */

/** Browsers name those they descend from too: the first of these is what they are. */
const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['MicroMessenger', 'WeChat'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** Browser and system, as `Firefox, Windows`; empty where it says neither. */
export function browserOf(agent = ''): string {
  const first = (names: typeof browsers | typeof systems) =>
    names.find(([sign]) => agent.includes(sign))?.[1];
  return [first(browsers), first(systems)].filter((name) => name !== undefined).join(', ');
}
