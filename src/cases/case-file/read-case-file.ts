/** The whole of a case as one archive, readable without this system: for a court by who answers to it, and for auditors. */
import type { Readable } from 'node:stream';
import * as cases from '../../db/complaints/cases.js';
import { entries } from '../../db/complaints/journal.js';
import * as attachments from '../../db/evidence/attachments.js';
import { allCauses } from '../../db/facts/causes.js';
import * as letters from '../../db/messages/outgoing/letters.js';
import { sealedOf, type Sealed } from '../../db/seal/sealed.js';
import { sha256 } from '../../db/seal/sequence.js';
import { ledgerOf } from '../../domain/clocks/ledger.js';
import { summary } from '../../domain/complaint/summary.js';
import { attachmentsFor, type Attachment } from '../../domain/disclosure/attachments.js';
import { filesForFile, isInFile, threadForFile, type FileReader } from '../../domain/disclosure/case-file.js';
import { measuresOf } from '../../domain/disclosure/desk/measures.js';
import { threadOf } from '../../domain/disclosure/desk/thread.js';
import { addressesHidden, textsFor } from '../../domain/disclosure/keyed.js';
import { subjectOf } from '../../domain/disclosure/statements/threads/thread.js';
import { visibilityOf } from '../../domain/people/visibility.js';
import { verifierKey } from '../../domain/seal/notes.js';
import { signerOf } from '../../providers/seal/signer.js';
import { historiesOf } from '../../runs/histories.js';
import type { Ctx } from '../context.js';
import { readNames } from '../desk/read-work.js';
import { shownFile } from '../evidence/shown-file.js';
import { refused } from '../failure.js';
import { needSeen, numberOf } from '../find-case.js';
import { needOpening, type OpeningCtx } from '../need-opening.js';
import { mayRead, needAuditor, needHandingOut } from '../principal.js';
import { prove } from '../seal/prove.js';
import { letterKept } from './letters-kept.js';

export type FileKept = Attachment & { open: () => Promise<Readable> };
export type CaseFile = Awaited<ReturnType<typeof readCaseFile>>;

type FileCtx = OpeningCtx & Pick<Ctx, 'store' | 'temporal' | 'config'>;

/** Whom it was given to is written down first. Its addresses are masked, and its private links lead nowhere. */
export async function readCaseFile(ctx: FileCtx, typed: string, reader: FileReader) {
  const { db, who, temporal } = ctx;
  const { caller } = mayRead(who);
  const number = numberOf(typed);
  await needOpening(ctx, number);
  const asked = { callerId: caller.id, at: who.at, visible: visibilityOf(who) };
  const { found, relations } = needSeen(who, await cases.read(db, number, { reader: asked }));
  if (reader === 'auditor') needAuditor(who);
  else needHandingOut(relations);
  if (reader === 'court' && (await attachments.withholdsFiles(db, number)))
    throw refused({ refused: 'files-withheld' });
  const { state, contact, policy, now } = found;
  const [journal, all, sent, sealed, names, causes, runs] = await Promise.all([
    entries(db, number),
    attachments.ofCase(db, number),
    letters.ofComplaint(db, number),
    sealedOf(db, number),
    readNames(ctx),
    allCauses(db),
    historiesOf(temporal, number),
  ]);
  const events = journal.map(({ data }) => data);
  const seen = attachmentsFor(caller, state, all);
  const thread = threadOf({
    ...{ number, receivedAt: state.receivedAt, locale: contact.locale, events, letters: [] },
    ...{ texts: textsFor(caller, state, contact, found.texts), attachments: seen },
  });
  const files = filesForFile(reader, { thread, attachments: seen });
  await attachments.logBundle(db, {
    ...{ number, callerId: caller.id, at: now, attachments: files.map(({ id }) => id) },
  });
  const places = new Map(sealed.map(({ version, index }) => [version, index]));
  const hidden = addressesHidden(caller, state, { contact, texts: found.texts });
  const { pixels } = policy.evidence;
  return {
    ...{ reader, state, policy, now, journal, events, names, causes, places },
    summary: summary(state),
    locale: contact.locale,
    subject: subjectOf(contact),
    ledger: state.clocks.map((clock) => ledgerOf(clock, now)),
    measures: measuresOf(state, events),
    thread: threadForFile(reader, thread),
    letters: sent.map((letter) => letterKept(letter, hidden)).filter((letter) => isInFile(reader, letter)),
    files: files.map((file): FileKept => ({
      ...file,
      open: () => shownFile(ctx, file, { pixels, view: null }).open(),
    })),
    key: verifierKey(sha256, signerOf(ctx.config.seal)),
    proofs: await proofsOf(ctx, number, sealed),
    runs,
  };
}

/** Of every entry that is sealed by now, by its version. */
async function proofsOf(ctx: Pick<Ctx, 'db' | 'store'>, number: string, sealed: readonly Sealed[]) {
  const proofs: { version: number; text: string }[] = [];
  for (const entry of sealed) {
    const text = await prove(ctx, { number, sealed: entry, shows: 'all' });
    if (text !== null) proofs.push({ version: entry.version, text });
  }
  return proofs;
}
