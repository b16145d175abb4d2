import { expect, it } from 'vitest';
import { isReleased, named, sections } from '../../scripts/release/changelog.js';
import { refuseReleased } from '../../scripts/release/records.js';

const changelog = `# Changelog

## [Unreleased]

### Breaking

- history \`0.2.0/met-in-time\`: open runs start again from their stored state.
- openapi \`DELETE /v1/keys remove\`: keys are revoked, not removed.

### Added

- history \`0.2.0/rejected\`: not under its heading, so not named.

## [0.2.0] - 2027-02-01

### Breaking

- history \`0.1.0/withdrawn\`: as above.

## [0.1.0] - 2027-01-01

### Added

- Everything.
`;

it('the breaks of the next release are those under its heading', () => {
  expect(named(changelog, 'history', 'unreleased')).toEqual(['0.2.0/met-in-time']);
  expect(named(changelog, 'openapi', 'unreleased')).toEqual(['DELETE /v1/keys remove']);
  expect(named(changelog, 'migration', 'unreleased')).toEqual([]);
});

it('a history that a release broke stays broken', () =>
  expect(named(changelog, 'history', 'anywhere')).toEqual(['0.2.0/met-in-time', '0.1.0/withdrawn']));

it('a version is released from the day that the changelog gives it', () => {
  expect(sections(changelog).map(({ version, date }) => [version, date])).toEqual([
    ['Unreleased', null],
    ['0.2.0', '2027-02-01'],
    ['0.1.0', '2027-01-01'],
  ]);
  expect(isReleased(changelog, '0.2.0')).toBe(true);
  expect(isReleased(changelog, '0.3.0')).toBe(false);
  expect(isReleased('## [0.3.0]\n', '0.3.0')).toBe(false);
});

it('the records of a released version are not written again', () => {
  expect(() => refuseReleased('0.2.0', changelog)).toThrow('0.2.0 is released');
  expect(() => refuseReleased('0.3.0', changelog)).not.toThrow();
});
