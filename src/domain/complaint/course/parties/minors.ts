/** Where somebody under age complains or was harmed, the complaint weighs more and goes first. */
import { Severity, type Minor } from '../../../vocabulary.js';

const LEAST: Severity = 'high';
const weight = (severity: Severity): number => Severity.options.indexOf(severity);

/** The severity as it is recorded: never below what a minor calls for. */
export const severityFor = ({ minor }: { minor?: Minor | undefined }, severity: Severity): Severity =>
  minor !== undefined && weight(severity) < weight(LEAST) ? LEAST : severity;

/** Who is under age as a command says it, else as is known. */
export const minorSaid = (state: { minor?: Minor }, said: Minor | undefined): { minor?: Minor } => {
  const minor = said ?? state.minor;
  return minor === undefined ? {} : { minor };
};
