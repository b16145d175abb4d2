/** What the bench measures; the names are those of the JSON it writes. */
import type { Spent } from './measuring/rounds.js';

/** How thoroughly: rounds, seconds of load a round, lives a round, and complaints of `starts` and `burst`. */
export type Setting = {
  rounds: number;
  seconds: number;
  lives: number;
  complaints: number;
  /** How many there are in the database of `crowd`. */
  crowd: { open: number; closed: number };
  /** How many complaints' journals are sealed. */
  sealed: number;
  /** Where profiles of Redress's processes go. */
  profileTo: string | null;
};

export type DoorFigures = Spent & {
  ratio: number;
  statements: number;
  floor: Spent & { statements: number };
};

export type Figures = {
  submit: DoorFigures;
  read: DoorFigures;
  /** A note on a running complaint, API and commit together. */
  command: { statements: number };
  /** Whole lives; the floor is a minimal workflow. */
  lives: Spent & { ratio: number; floor: Spent };
  /** `dangerSeconds`: those in danger, submitted last, from their submission to their first letters. */
  starts: { seconds: number; dangerSeconds: number; floor: { seconds: number } };
  burst: Burst & { ratio: number; apiP99Ms: number; floor: Burst };
  crowd: CrowdFigures;
  seal: SealFigures;
  /** Of a life met in time; the floor is one of the minimal workflow. */
  history: HistoryCost & { floor: HistoryCost };
};
export type HistoryCost = { events: number; tasks: number; actions: number };
export type PartName = keyof Figures;

/** Requests of the desk one after another, each as its caller waits for it; `allWork` is that of everybody. */
export type CrowdFigures = Setting['crowd'] & {
  workP95Ms: number;
  allWorkP95Ms: number;
  boardP95Ms: number;
  /** The page of a case; its floor is bare Fastify with one prepared select. */
  caseP95Ms: number;
  searchP95Ms: number;
  floor: { caseP95Ms: number };
};

/** Of so many entries; seconds for each 100,000 of them. */
export type SealFigures = { entries: number; sealSeconds: number; verifySeconds: number };

/** Deadlines that fall due together: recorded so many a second, the last so late; `lateness` counts them by seconds. */
export type Burst = { perSecond: number; lastLateS: number; lateness: Record<string, number> };
