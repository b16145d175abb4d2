/** The chapter of the teams: those that rules give a part of their own; all others belong to a class. */
import { z } from 'zod';
import { TeamId, type Category } from '../vocabulary.js';
import { categoryOf } from './categories.js';
import type { Policy } from './policy.js';

export const Teams = z
  .strictObject({
    /** Receives, reviews, and speaks with the complainant. */
    service: TeamId.default('service'),
    /** Has what concerns the staff, from receipt to the end. */
    integrity: TeamId.default('integrity'),
    /** Reports child-abuse material to the authorities. */
    legal: TeamId.default('legal'),
  })
  .prefault({});

/** Every team that the policy speaks of. */
export const teamsIn = ({ teams, categories }: Policy): TeamId[] => [
  ...new Set([...Object.values(teams), ...Object.values(categories).map(({ team }) => team)]),
];

type Concerning = { integrity: boolean };

/** The team of what no class decides: receipt, review, the telephone. */
export const receivingTeam = ({ teams }: Policy, { integrity }: Concerning): TeamId =>
  integrity ? teams.integrity : teams.service;

/** The team that investigates, also an appeal after a rejection; the integrity team keeps what it has. */
export const investigatingTeam = (
  policy: Policy,
  { integrity, category }: Concerning & { category: Category },
): TeamId => (integrity ? policy.teams.integrity : categoryOf(policy, category).team);
